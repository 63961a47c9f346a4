package dev.backlight.view.hall.scene;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.run.Standing;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.training.past.MetricHistory.Metric;
import dev.backlight.view.hall.HallForm;
import dev.backlight.view.hall.HallPage;
import dev.backlight.view.metric.MomentWords;
import dev.backlight.view.metric.RunCurves;
import dev.backlight.view.stage.paint.PaintedView;
import java.util.function.Supplier;
import javafx.util.Subscription;

/// A room of the domains for a hall: its scene alone under its question, then how it learned.
public final class RoomHall implements HallForm {
    private final String room;
    private final RunModel<?> run;
    private final PaintedView stage;
    private final PaintedView charts;
    private final Supplier<String> reached;
    private final Messages messages;
    private final HallStop stop;
    private final RunCurves curves = new RunCurves();

    /// @param room its id, by which its texts are found
    /// @param stage its scene
    /// @param charts how it learned, where the curves of every training don't say it; null where they do
    /// @param reached how far it has come in the room's own measure; gives "" where it has none yet
    public RoomHall(
            String room,
            RunModel<?> run,
            PaintedView stage,
            PaintedView charts,
            Supplier<String> reached,
            Settings settings) {
        this.room = room;
        this.run = run;
        this.stage = stage;
        this.charts = charts;
        this.reached = reached;
        messages = settings.messages();
        stop = new HallStop(settings.viewState().of("hall-domains"));
    }

    /// Whether the course is on screen.
    private boolean course() {
        return stop() == 1;
    }

    @Override
    public String title() {
        return messages.get("domain." + room);
    }

    @Override
    public String number() {
        return HallNumbers.of(run, messages);
    }

    /// What neither learns by a loss nor has charts of its own has no course to show.
    @Override
    public int stops() {
        return charts != null || run.history().size(Metric.TRAIN_LOSS) > 0 ? 2 : 1;
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
        if (!course()) {
            return messages.get("domain." + room + ".question");
        }
        Standing now = Standing.of(run);
        if (now.isUntrained()) {
            return messages.get("hall.rival.none");
        }
        String own = now.past() ? "" : reached.get();
        String epoch = MomentWords.epoch(now.epoch());
        if (own.isEmpty()) {
            return Double.isNaN(now.loss())
                    ? messages.get("moment.epoch", epoch)
                    : messages.get("hall.room.course", epoch, MomentWords.loss(now));
        }
        return messages.get("hall.room.reached", epoch, own);
    }

    @Override
    public void paint(HallPage page) {
        if (course() && charts != null) {
            PaintedStop.paint(page, charts);
        } else if (course()) {
            HallNumbers.curves(page, curves, run);
        } else {
            PaintedStop.paint(page, stage);
        }
    }

    @Override
    public Subscription follow(Runnable repaint) {
        return Subscription.combine(
                stage.followPainting(repaint),
                run.historyVersionProperty().subscribe(repaint),
                run.timeline().positionProperty().subscribe(repaint));
    }
}
