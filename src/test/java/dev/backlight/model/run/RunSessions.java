package dev.backlight.model.run;

import dev.backlight.Await;
import dev.backlight.model.digits.DigitsModel;
import dev.backlight.storage.SomeRun;
import dev.backlight.storage.run.RunFile;
import dev.backlight.storage.run.RunFolder;
import dev.backlight.training.TinyData;
import dev.backlight.training.judge.Evaluation;
import dev.backlight.training.recipe.ExperimentConfig;
import dev.backlight.training.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/// Sessions of the program on one folder of runs, one after the other or at the same time.
public abstract class RunSessions {
    public final List<DigitsModel> sessions = new ArrayList<>();

    @TempDir
    public Path parent;

    @AfterEach
    void end() {
        sessions.forEach(DigitsModel::close);
    }

    final Path folder() {
        return parent.resolve("runs");
    }

    final DigitsModel session() {
        DigitsModel session = new DigitsModel(TinyData.split(), TinyData.config(), 1);
        sessions.add(session);
        session.archive().kept().keepIn(new RunFolder(folder()));
        return session;
    }

    final void write(int... minutes) throws IOException {
        RunFolder folder = new RunFolder(folder());
        for (int minute : minutes) {
            folder.write(folder.fresh(SomeRun.BEGIN.plusSeconds(minute)), SomeRun.at(minute));
        }
    }

    final List<Path> files() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(RunFile.SUFFIX))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    final int epochs() {
        try {
            return RunFile.read(files().getFirst()).result().epoch();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    static List<RunEntry> earlier(DigitsModel session, int count) {
        until(
                session,
                () -> session.archive().runs().stream()
                                .filter(RunEntry::isEarlier)
                                .count()
                        == count);
        return session.archive().runs().stream().filter(RunEntry::isEarlier).toList();
    }

    static boolean evaluated(DigitsModel session, int epochs) {
        Evaluation result = session.archive().current().evaluationProperty().get();
        return result != null && result.epoch() >= epochs;
    }

    static void train(DigitsModel session) {
        session.run().play();
        until(session, () -> session.run().stateProperty().get() == RunState.FINISHED && evaluated(session, 3));
    }

    static void begin(DigitsModel session, ExperimentConfig config) {
        RunEntry before = session.archive().current();
        session.run().apply(config);
        until(session, () -> session.archive().current() != before);
    }

    static void until(DigitsModel session, BooleanSupplier condition) {
        Await.until(session::pump, condition);
    }
}
