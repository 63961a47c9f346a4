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
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// The graph of one example as a hall sees it: the same picture, enlarged until its smallest letters are those of
/// the last row, with as many units as then have room.
public final class StudyHall {
    /// The smallest letters of the graph, in its own pixels.
    private static final double LETTERS = 11;

    private static final double TOP = 34;
    private static final double LEFT = 12;
    private static final double RIGHT = 146;

    /// What dots take at a side.
    private static final double MORE = 20;

    /// So far apart levels have room for a label between them.
    private static final double ROOMY = 118;
    private static final double EACH = 34.5;

    /// Of a deeper network stand those that the stop speaks of, and their neighbours.
    private static final int MOST_LEVELS = 3;

    private static final int FEW_UNITS = 8;

    /// A graph this narrow has no room for a third level.
    private static final double NARROW = 400;

    private static final double DELTAS = 34;

    /// Right of the last level of a small network.
    private static final double RIGHT_OF_FEW = 104;

    private final PictureImages images = new PictureImages();
    private Study study;

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
        StudyLayout.Window window = window(now, stop, focus, width < NARROW ? MOST_LEVELS - 1 : MOST_LEVELS);
        boolean blamedFirst = window.first() > 0 && stop.isBackward(); // its δ stand before it
        double left = LEFT + (window.first() > 0 ? MORE : 0) + (blamedFirst ? DELTAS : 0);
        double right = window.last() < now.columns().size() ? 2.4 * MORE : isSmall(now) ? RIGHT_OF_FEW : RIGHT;
        StudyLayout layout = StudyLayout.of(
                now,
                focus,
                width,
                height,
                new StudyLayout.Limits(
                        TOP, 0, left, right, most, most, window, !stop.isBackward() && !stop.knowsLoss(), true));
        StudyFrame frame = new StudyFrame(now, stop, focus, layout, lit, Double.NaN);
        GraphicsContext gc = page.gc();
        gc.save();
        gc.translate(box.x(), box.y());
        gc.scale(scale, scale);
        gc.setTextBaseline(VPos.CENTER);
        headings(gc, frame, window, page.palette(), page.messages(), width);
        more(gc, window, layout, new Box(0, TOP, width, height - TOP), page.palette());
        PicturesPainter pictures = new PicturesPainter(frame, images);
        pictures.paint(gc, page.palette());
        boolean labelled = !layout.tight() && (width - left - right) / (window.last() - window.first()) >= ROOMY;
        new StudyEdges(frame, labelled).paint(gc, page.palette());
        pictures.marks(gc, page.palette());
        new UnitsPainter(frame).paint(gc, page.palette(), width);
        gc.restore();
    }

    /// What each level is, and how many of how many units stand there.
    private static void headings(
            GraphicsContext gc,
            StudyFrame frame,
            StudyLayout.Window window,
            Palette palette,
            Messages messages,
            double width) {
        StudyLayout layout = frame.layout();
        Locale locale = messages.locale();
        double pitch = layout.pitch(window) - 10;
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setFill(palette.mut());
        gc.setFont(Type.text(LETTERS, locale));
        for (int level = window.first(); level <= window.last(); level++) {
            double x = layout.middle(level);
            String name = name(frame.study(), level, messages);
            if (TextWidth.of(name, gc.getFont()) <= pitch) {
                gc.fillText(name, x, 8);
            } else {
                Maths letter = StudyNames.layer(frame.study(), level);
                Maths.label(gc, letter, x, 8, LETTERS + 1, TextAlignment.CENTER, palette.mut(), pitch);
                gc.setTextAlign(TextAlignment.CENTER);
                gc.setFont(Type.text(LETTERS, locale));
            }
            int shown = layout.countShown(level);
            int all = layout.countAll(level);
            if (shown < all) {
                gc.fillText(chosen(frame, shown, all, pitch, gc.getFont(), messages), x, 23);
            }
        }
    }

    /// How many of how many, and by what they were chosen where there is room to say it.
    private static String chosen(StudyFrame frame, int shown, int all, double room, Font font, Messages messages) {
        boolean blamed = frame.stop().isBackward() || frame.stop().knowsLoss();
        String words = messages.get(blamed ? "microscope.blamed" : "microscope.bring", shown, all);
        return TextWidth.of(words, font) <= room ? words : messages.get("microscope.blamed.short", shown, all);
    }

    /// Whether a network is so small that all of it can stand there.
    private static boolean isSmall(Study study) {
        return study.columns().size() <= MOST_LEVELS
                && study.columns().stream().allMatch(column -> column.size() <= FEW_UNITS)
                && study.spec().input().size() <= FEW_UNITS;
    }

    /// The levels that a stop speaks of, and where there is room the one that comes next; all of a small network.
    ///
    /// @param most levels that have room, at least 2
    static StudyLayout.Window window(Study study, Stop stop, Choice focus, int most) {
        int last = study.columns().size();
        if (last < most || isSmall(study)) {
            return StudyLayout.all(study);
        }
        boolean whole = stop.column() < 0 && !stop.isStep();
        int spoken = whole ? last - 1 : focus.column();
        int before = stop.isBackward() ? most - 2 : 0; // what it goes to comes next
        int first = Math.clamp(spoken - before, 0, last - most + 1);
        return new StudyLayout.Window(first, first + most - 1);
    }

    /// Dots where the network goes on beyond what stands here.
    private static void more(
            GraphicsContext gc, StudyLayout.Window window, StudyLayout layout, Box box, Palette palette) {
        gc.setFill(palette.mut());
        for (int side = 0; side < 2; side++) {
            boolean wanted = side == 0 ? window.first() > 0 : window.last() < layout.levels() - 1;
            double x = side == 0 ? 2 : box.right() - 20;
            for (int dot = 0; wanted && dot < 3; dot++) {
                gc.fillOval(x + 6 * dot, box.centreY() - 1.5, 3, 3);
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
