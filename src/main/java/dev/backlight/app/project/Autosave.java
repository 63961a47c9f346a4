package dev.backlight.app.project;

import dev.backlight.model.window.Notices.Answer;
import dev.backlight.model.window.Settings;
import dev.backlight.model.work.TaskQueue;
import dev.backlight.storage.project.Project;
import dev.backlight.storage.project.Session;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// Keeps what is open in the program's own place, each minute and at the end, and brings it back at the start.
public final class Autosave implements AutoCloseable {
    private static final Duration EVERY = Duration.minutes(1);
    private static final int LAST_SECONDS = 10;

    private final Projects projects;
    private final Session session;
    private final TaskQueue writing = new TaskQueue("backlight-autosave", LAST_SECONDS);
    private final Timeline clock;
    private List<?> kept = List.of();

    /// @param session null where nothing can be kept
    public Autosave(Projects projects, Session session) {
        this.projects = projects;
        this.session = session;
        clock = new Timeline(new KeyFrame(EVERY, _ -> keep()));
        clock.setCycleCount(Timeline.INDEFINITE);
    }

    /// Keeps what is open from now on.
    public void start() {
        if (session != null) {
            clock.play();
        }
    }

    /// Shows what was there when the program ended. After an end without a word it asks.
    ///
    /// @param found as the session gave it
    public void restore(Session.Found found, Settings settings) {
        if (found.problem() != null) {
            settings.notices().warn(messages -> messages.get("project.copy.unreadable"));
        }
        Project last = found.project();
        if (last == null) {
            return;
        }
        projects.refusing(() -> {
            projects.show(last, true, Path.of("state"));
            if (!last.file().isEmpty()) {
                projects.belongsTo(Path.of(last.file()));
            }
        });
        if (session.hasCrashed()) {
            settings.notices()
                    .ask(
                            "project.recovered",
                            new Answer("project.recovered.keep", () -> {}),
                            new Answer("project.recovered.fresh", () -> fresh(settings)));
        }
    }

    /// The copy is put aside before something else takes its place.
    private void fresh(Settings settings) {
        projects.refusing(() -> {
            Path aside = session.setAside("recovered");
            if (aside != null) {
                settings.recent().use(aside.toString());
            }
        });
        projects.begin(Optional::empty);
    }

    /// Keeps it now, in the background.
    public void keep() {
        CompletableFuture<Project> now = projects.capture();
        writing.add(() -> write(now));
    }

    private void write(CompletableFuture<Project> captured) {
        try {
            Project project = captured.get(LAST_SECONDS, TimeUnit.SECONDS);
            List<?> print = List.of(project.print(), project.views(), project.workspace());
            if (!print.equals(kept)) {
                session.keep(project);
                kept = print;
            }
        } catch (IOException | ExecutionException | TimeoutException unkept) {
            System.getLogger(Autosave.class.getName()).log(Level.WARNING, "The work could not be kept", unkept);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Keeps what is there at the end; before the models are closed. Returns when it is on the disk.
    @Override
    public void close() {
        clock.stop();
        if (session == null) {
            return;
        }
        keep();
        writing.close();
        try {
            session.close();
        } catch (IOException left) {
            System.getLogger(Autosave.class.getName()).log(Level.WARNING, "The session could not be ended", left);
        }
    }
}
