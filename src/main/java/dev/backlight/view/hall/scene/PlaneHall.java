package dev.backlight.view.hall.scene;

import dev.backlight.data.plane.Task;
import dev.backlight.model.plane.PlaneModel;
import dev.backlight.model.run.Standing;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.training.plane.PlaneInsight;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.hall.HallPage;
import dev.backlight.view.metric.MomentWords;
import dev.backlight.view.metric.RunCurves;
import dev.backlight.view.paint.Numbers;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;

/// How a small network divides the plane, for a hall: the points, what single units say, how they are joined, the
/// whole answer, and how it was learned.
public final class PlaneHall implements HallForm {
    private final PlaneModel model;
    private final Messages messages;
    private final HallStop stop;
    private final PlaneScene scene;
    private final RunCurves curves = new RunCurves();

    private enum Kind {
        POINTS,
        UNITS,
        NETWORK,
        MAP,
        COURSE
    }

    public PlaneHall(PlaneModel model, Settings settings) {
        this.model = model;
        messages = settings.messages();
        scene = new PlaneScene(model);
        stop = new HallStop(settings.viewState().of("hall-plane"));
    }

    private List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.POINTS));
        if (scene.insight() != null) {
            if (scene.hasUnits()) {
                kinds.add(Kind.UNITS);
            }
            kinds.add(Kind.NETWORK);
            kinds.add(Kind.MAP);
        }
        kinds.add(Kind.COURSE);
        return kinds;
    }

    private Kind kind() {
        List<Kind> kinds = kinds();
        return kinds.get(stop.get(kinds.size()));
    }

    @Override
    public String title() {
        return messages.get(kind() == Kind.COURSE ? "hall.course.title" : "hall.plane.title");
    }

    @Override
    public String number() {
        return HallNumbers.of(model.run(), messages);
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
        Task task = model.config().task();
        int count = scene.points();
        return switch (kind()) {
            case POINTS ->
                switch (task) {
                    case BINARY -> messages.get("hall.points", Numbers.grouped(count));
                    case CLASSES ->
                        messages.get(
                                "hall.points.classes",
                                Numbers.grouped(count),
                                model.config().data().classes());
                    case REGRESSION -> messages.get("hall.points.values", Numbers.grouped(count));
                };
            case UNITS -> messages.get("hall.plane.units");
            case NETWORK ->
                messages.get("hall.plane.network", model.config().network().summary());
            case MAP -> map(task, scene.insight());
            case COURSE -> course();
        };
    }

    private String course() {
        Standing now = Standing.of(model.run());
        if (now.isUntrained() || Double.isNaN(now.loss())) {
            return messages.get("hall.course.none");
        }
        String epoch = MomentWords.epoch(now.epoch());
        return Double.isNaN(now.accuracy())
                ? messages.get("hall.room.course", epoch, MomentWords.loss(now))
                : messages.get("hall.plane.course", epoch, MomentWords.accuracy(now));
    }

    private String map(Task task, PlaneInsight insight) {
        if (task == Task.REGRESSION) {
            return messages.get("hall.map.values", Numbers.fixed(insight.test().loss(), 3));
        }
        boolean[] wrong = insight.test().wrong();
        int count = 0;
        for (boolean one : wrong) {
            count += one ? 1 : 0;
        }
        return messages.get("hall.map", wrong.length, count);
    }

    @Override
    public void paint(HallPage page) {
        switch (kind()) {
            case POINTS -> scene.paintPoints(page);
            case UNITS -> scene.paintUnits(page);
            case NETWORK -> scene.paintNetwork(page);
            case MAP -> scene.paintMap(page);
            case COURSE -> HallNumbers.curves(page, curves, model.run());
        }
    }

    @Override
    public Subscription follow(Runnable repaint) {
        return scene.follow(repaint);
    }
}
