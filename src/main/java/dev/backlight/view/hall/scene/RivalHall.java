package dev.backlight.view.hall.scene;

import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.plane.PlaneRival;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.training.plane.PlaneInsight;
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
    private final PlanePainter painter = new PlanePainter();
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
        stop = new HallStop(settings.viewState().of("hall-rival"));
    }

    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.POINTS));
        if (insight(rival.first()) != null && insight(rival.second()) != null) {
            if (!rival.first().config().hidden().isEmpty()
                    && !rival.second().config().hidden().isEmpty()) {
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

    /// What is known of a network on screen; null until it is.
    private static PlaneInsight insight(PlaneModel model) {
        PlaneInsight now = model.insightProperty().get();
        return now != null && now.snapshot().spec().equals(model.config().network()) ? now : null;
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
        int count = rival.first().dataProperty().get().train().points().size();
        return switch (kind()) {
            case POINTS -> messages.get("hall.rival.points", Numbers.grouped(count));
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
        half(page, kind, rival.first(), "A");
        half(page, kind, rival.second(), "B");
    }

    private void half(HallPage page, Kind kind, PlaneModel model, String name) {
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
            case POINTS ->
                painter.map(part, model.config(), model.dataProperty().get(), null);
            case UNITS -> painter.units(part, model.config(), insight(model));
            case MAPS -> painter.map(part, model.config(), model.dataProperty().get(), insight(model));
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
                follow(rival.first(), repaint),
                follow(rival.second(), repaint),
                rival.differencesProperty().subscribe(repaint));
    }

    private static Subscription follow(PlaneModel model, Runnable repaint) {
        return Subscription.combine(
                model.insightProperty().subscribe(repaint),
                model.dataProperty().subscribe(repaint),
                model.run().historyVersionProperty().subscribe(repaint),
                model.run().timeline().positionProperty().subscribe(repaint));
    }
}
