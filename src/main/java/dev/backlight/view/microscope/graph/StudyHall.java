package dev.backlight.view.microscope.graph;

import dev.backlight.glass.Column;
import dev.backlight.glass.Study;
import dev.backlight.model.text.Messages;
import dev.backlight.view.hall.HallPage;
import dev.backlight.view.kind.LayerWords;
import dev.backlight.view.microscope.choice.Choice;
import dev.backlight.view.microscope.choice.Spot;
import dev.backlight.view.microscope.choice.Stop;
import dev.backlight.view.microscope.maths.Maths;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Names;
import dev.backlight.view.paint.Palette;
import dev.backlight.view.paint.TextWidth;
import dev.backlight.view.paint.Type;
import dev.backlight.view.paint.vector.GraphicsContext;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.text.TextAlignment;

/// The graph of one example as a hall sees it: the same picture, enlarged until its smallest letters are those of
/// the last row, with as many units as then have room.
public final class StudyHall {
    /// The smallest letters of the graph, in its own pixels.
    private static final double LETTERS = 11;

    private static final double TOP = 46;
    private static final double LEFT = 12;
    private static final double RIGHT = 122;

    /// So far apart levels have room for a label between them.
    private static final double ROOMY = 118;
    private static final double EACH = 46;
    private static final int MOST_LEVELS = 5;

    private final PictureImages images = new PictureImages();
    private Study study;

    /// Whether a network is shallow enough to be read from the last row.
    public static boolean fits(Study study) {
        return study.columns().size() < MOST_LEVELS;
    }

    /// @param choice of a weight
    /// @param lit what is hovered; null for nothing
    public void paint(HallPage page, Box box, Study now, Stop stop, Choice choice, Spot lit) {
        if (now != study) {
            images.clear();
            study = now;
        }
        double scale = page.times(HallPage.SMALLEST) / LETTERS;
        double width = box.width() / scale;
        double height = box.height() / scale;
        int most = (int) Math.clamp((height - TOP) / EACH, 3, StudyLayout.MOST);
        Choice focus = stop.focus(choice, now);
        StudyLayout layout =
                StudyLayout.of(now, focus, width, height, new StudyLayout.Limits(TOP, 0, LEFT, RIGHT, most, most));
        StudyFrame frame = new StudyFrame(now, stop, focus, layout, lit, Double.NaN);
        GraphicsContext gc = page.gc();
        gc.save();
        gc.translate(box.x(), box.y());
        gc.scale(scale, scale);
        gc.setTextBaseline(VPos.CENTER);
        headings(gc, frame, page.palette(), page.messages(), width);
        PicturesPainter pictures = new PicturesPainter(frame, images);
        pictures.paint(gc, page.palette());
        new StudyEdges(frame, (width - LEFT - RIGHT) / (layout.levels() - 1) >= ROOMY).paint(gc, page.palette());
        pictures.marks(gc, page.palette());
        new UnitsPainter(frame).paint(gc, page.palette(), width);
        gc.restore();
    }

    /// What each level is, and how many of how many units stand there.
    private static void headings(
            GraphicsContext gc, StudyFrame frame, Palette palette, Messages messages, double width) {
        StudyLayout layout = frame.layout();
        Locale locale = messages.locale();
        double pitch = (width - 90) / layout.levels();
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setFill(palette.mut());
        gc.setFont(Type.text(LETTERS, locale));
        for (int level = 0; level < layout.levels(); level++) {
            double x = layout.isPicture(level)
                    ? layout.pictures().get(level).getFirst().box().centreX()
                    : layout.centres().get(level)[0][0];
            String name = name(frame.study(), level, messages);
            if (TextWidth.of(name, gc.getFont()) <= pitch) {
                gc.fillText(name, x, 8);
            } else {
                Maths letter = Maths.word(StudyNames.letter(frame.study(), level));
                Maths.label(gc, letter, x, 8, LETTERS + 1, TextAlignment.CENTER, palette.mut(), pitch);
                gc.setTextAlign(TextAlignment.CENTER);
                gc.setFont(Type.text(LETTERS, locale));
            }
            int shown = layout.countShown(level);
            int all = layout.countAll(level);
            if (shown < all) {
                gc.fillText(messages.get("microscope.blamed.short", shown, all), x, 23);
            }
        }
    }

    private static String name(Study study, int level, Messages messages) {
        if (level == 0) {
            return messages.get("microscope.input");
        }
        Column column = study.columns().get(level - 1);
        boolean last = level == study.columns().size();
        return LayerWords.column(column.kind(), Names.of(column.activation()), last, messages);
    }
}
