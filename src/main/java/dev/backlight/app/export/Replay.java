package dev.backlight.app.export;

import dev.backlight.controller.frame.Workspace;
import dev.backlight.model.run.RunModel;
import dev.backlight.model.run.TimelineModel;
import dev.backlight.model.window.Notices;
import dev.backlight.storage.export.ExportForm.Written;
import dev.backlight.storage.picture.PictureFile;
import dev.backlight.training.past.Moment;
import dev.backlight.view.export.PictureOffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;

/// Plays a run's past before the camera, in the window itself: what one sees is what is kept. Afterwards the screen
/// stands where it stood. On the screen's thread; pictures are packed and written beside it.
final class Replay implements PictureOffer.Film {
    private static final int MOST = 60;
    private static final int MILLIS = 100;

    private final Workspace workspace;
    private final RunModel<?> run;
    private final Notices notices;
    private final List<Long> steps;

    /// @param workspace one in which something learns
    Replay(Workspace workspace, Notices notices) {
        this.workspace = workspace;
        this.notices = notices;
        run = workspace.run();
        steps = chosen(run.timeline().moments());
    }

    /// At most so many moments, evenly spread, the first and the last among them.
    static List<Long> chosen(List<Moment> moments) {
        int count = Math.min(MOST, moments.size());
        List<Long> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long at = count == 1 ? 0 : Math.round((double) (moments.size() - 1) * i / (count - 1));
            steps.add(moments.get((int) at).step());
        }
        return steps;
    }

    @Override
    public int length() {
        return steps.size();
    }

    @Override
    public CompletableFuture<Written> write(PictureOffer offer, Path out) {
        CompletableFuture<List<byte[]>> taken = new CompletableFuture<>();
        run.pause();
        new Player(offer, taken).start();
        return taken.thenApplyAsync(frames -> {
            try {
                return PictureFile.writeFilm(out, offer.form(), frames, MILLIS);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    private static byte[] packed(Image image) {
        try {
            return PictureFile.png(SwingFXUtils.fromFXImage(image, null));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A picture in memory can't be written.", impossible);
        }
    }

    /// One moment after the other, each once everything on screen is of it.
    private final class Player extends AnimationTimer {
        private final PictureOffer offer;
        private final CompletableFuture<List<byte[]>> taken;
        private final List<CompletableFuture<byte[]>> frames = new ArrayList<>();
        private final TimelineModel timeline = run.timeline();
        private final Moment before = timeline.positionProperty().get();
        private boolean gone;

        Player(PictureOffer offer, CompletableFuture<List<byte[]>> taken) {
            this.offer = offer;
            this.taken = taken;
        }

        @Override
        public void handle(long now) {
            try {
                if (frames.size() == steps.size()) {
                    end();
                } else if (!gone) {
                    notices.tell(messages -> messages.get("export.playing", frames.size() + 1, steps.size()));
                    timeline.go(steps.get(frames.size()));
                    workspace.answer();
                    gone = true;
                } else if (workspace.isSettled()) {
                    Image image = offer.pixels();
                    frames.add(CompletableFuture.supplyAsync(() -> packed(image)));
                    gone = false;
                }
            } catch (RuntimeException refused) {
                stop();
                taken.completeExceptionally(refused);
            }
        }

        private void end() {
            stop();
            if (before == null) {
                timeline.live();
            } else {
                timeline.go(before.step());
            }
            workspace.answer();
            CompletableFuture.allOf(frames.toArray(CompletableFuture[]::new)).whenComplete((_, failed) -> {
                if (failed == null) {
                    taken.complete(frames.stream().map(CompletableFuture::join).toList());
                } else {
                    taken.completeExceptionally(failed);
                }
            });
        }
    }
}
