package dev.backlight.view.hall.scene;

import dev.backlight.model.run.RunModel;
import dev.backlight.model.run.Standing;
import dev.backlight.model.text.Messages;
import dev.backlight.view.hall.HallPage;
import dev.backlight.view.metric.MomentWords;
import dev.backlight.view.metric.RunCurves;
import dev.backlight.view.paint.Box;

/// What all halls of a training share: its one number, and its curves.
final class HallNumbers {
    /// Charts have letters of 11 pixels; a hall needs 19.
    static final double LARGER = 1.75;

    private HallNumbers() {}

    /// The moment on screen and how the network does there.
    static String of(RunModel<?> run, Messages messages) {
        Standing now = Standing.of(run);
        if (now.isUntrained()) {
            return messages.get("moment.none");
        }
        String epoch = messages.get("moment.epoch", MomentWords.epoch(now.epoch()));
        if (now.isBeforehand() || Double.isNaN(now.accuracy()) && Double.isNaN(now.loss())) {
            return epoch;
        }
        return Double.isNaN(now.accuracy())
                ? epoch + " · " + messages.get("moment.loss", MomentWords.loss(now))
                : epoch + " · " + messages.get("moment.test", MomentWords.accuracy(now));
    }

    /// The moment on screen alone.
    static String moment(RunModel<?> run, Messages messages) {
        Standing now = Standing.of(run);
        return now.isUntrained()
                ? messages.get("moment.none")
                : messages.get("moment.epoch", MomentWords.epoch(now.epoch()));
    }

    static void curves(HallPage page, RunCurves curves, RunModel<?> run) {
        double larger = LARGER * page.scale();
        Box box = page.box();
        page.gc().scale(larger, larger);
        Box area = new Box(box.x() / larger, box.y() / larger, box.width() / larger, box.height() / larger - 6);
        curves.paint(page.gc(), run, area, page.palette(), page.messages());
    }
}
