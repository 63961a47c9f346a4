package dev.backlight.view.hall.scene;

import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.plane.PlaneRival;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.training.plane.PlanePart;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.hall.HallPage;
import dev.backlight.view.metric.RivalCurves;
import dev.backlight.view.paint.Box;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.plane.recipe.PlaneWords;
import dev.backlight.view.plane.rival.RivalFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;

/// Two experiments beside each other, for a hall: the points of both, what single units say, the whole answers with
/// what they have shown, and how both learned.
public final class RivalHall implements HallForm {
    /// Letters over each half, with the room around them.
    private static final double HEAD = 46;

    private final PlaneRival rival;
    private final Messages messages;
    private final HallStop stop;
    private final PlaneScene first;
    private final PlaneScene second;
    private final RivalCurves curves = new RivalCurves();

    private enum Kind {
        POINTS,
        UNITS,
        MAPS,
        COURSE
    }

    public RivalHall(PlaneRival rival, Settings settings) {
        this.rival = rival;
        messages = settings.messages();
        first = new PlaneScene(rival.first());
        second = new PlaneScene(rival.second());
        stop = new HallStop(settings.viewState().of("hall-rival"));
    }

    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.POINTS));
        if (first.insight() != null && second.insight() != null) {
            if (first.hasUnits() && second.hasUnits()) {
                kinds.add(Kind.UNITS);
            }
            kinds.add(Kind.MAPS);
        }
        kinds.add(Kind.COURSE);
        return kinds;
    }

    private Kind kind() {
        return kinds().get(stop());
    }

    @Override
    public String title() {
        return messages.get(kind() == Kind.COURSE ? "hall.rival.course.title" : "hall.rival.title");
    }

    /// The moment of both: whose loss it were would not be clear.
    @Override
    public String number() {
        return HallNumbers.moment(rival.first().run(), messages);
    }

    @Override
    public int stops() {
        return kinds().size();
    }

    @Override
    public int stop() {
        return stop.get(stops());
    }

    @Override
    public void go(int next) {
        stop.set(next);
    }

    @Override
    public String sentence() {
        return switch (kind()) {
            case POINTS -> messages.get("hall.rival.points", Numbers.grouped(first.points()));
            case UNITS -> messages.get("hall.rival.units");
            case MAPS, COURSE -> {
                String finding = RivalFinding.of(rival, messages);
                yield finding.isEmpty() ? messages.get("hall.rival.none") : finding;
            }
        };
    }

    @Override
    public void paint(HallPage page) {
        Kind kind = kind();
        if (kind == Kind.COURSE) {
            double larger = HallNumbers.LARGER * page.scale();
            Box box = page.box();
            page.gc().scale(larger, larger);
            Box area = new Box(box.x() / larger, box.y() / larger, box.width() / larger, box.height() / larger - 6);
            curves.paint(page.gc(), rival, area, page.palette(), messages);
            return;
        }
        half(page, kind, first, rival.first(), "A");
        half(page, kind, second, rival.second(), "B");
    }

    private void half(HallPage page, Kind kind, PlaneScene scene, PlaneModel model, String name) {
        Box box = page.box();
        double gap = page.times(40);
        double wide = (box.width() - gap) / 2;
        double left = name.equals("A") ? box.x() : box.x() + wide + gap;
        double head = page.times(HEAD);
        Box half = new Box(left, box.y() + head, wide, box.height() - head);
        page.write(
                (name + "  " + chosen(model)).strip(),
                page.strong(22),
                page.palette().ink(),
                TextAlignment.CENTER,
                half.centreX(),
                box.y() + page.times(16),
                wide);
        double side = Math.min(half.width(), half.height());
        Box square = new Box(half.centreX() - side / 2, half.y() + (half.height() - side) / 2, side, side);
        HallPage part = new HallPage(
                page.gc(), kind == Kind.UNITS ? half : square, page.scale(), page.palette(), page.messages());
        switch (kind) {
            case POINTS -> scene.paintPoints(part);
            case UNITS -> scene.paintUnits(part);
            case MAPS -> scene.paintMap(part);
            case COURSE -> throw new IllegalStateException("The course of both is one painting.");
        }
    }

    /// What an experiment has chosen where the two differ.
    private String chosen(PlaneModel model) {
        Set<PlanePart> differences = rival.differencesProperty().get();
        return differences.stream()
                .sorted()
                .map(part -> PlaneWords.of(part, messages) + " " + PlaneWords.of(part, model.config(), messages))
                .collect(Collectors.joining(", "));
    }

    @Override
    public Subscription follow(Runnable repaint) {
        return Subscription.combine(
                first.follow(repaint),
                second.follow(repaint),
                rival.differencesProperty().subscribe(repaint));
    }
}
