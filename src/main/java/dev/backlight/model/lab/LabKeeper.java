package dev.backlight.model.lab;

import dev.backlight.data.DataException;
import dev.backlight.lab.Lab;
import dev.backlight.lab.LabResult;
import dev.backlight.lab.answer.PlacedBet;
import dev.backlight.storage.lab.BetFile;
import dev.backlight.storage.lab.LabFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Keeps results and bets in a folder, one write after the other on a thread of its own, so that neither the screen
/// nor a run waits for a disk.
public final class LabKeeper implements AutoCloseable {
    private static final int CLOSING_SECONDS = 5;

    private final LabFolder results;
    private final Path bets;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("backlight-lab-keeper").factory());
    private final Queue<Read> read = new ConcurrentLinkedQueue<>();
    private final Queue<Exception> problems = new ConcurrentLinkedQueue<>();
    private boolean taken;

    /// Bets that could not be read are not written over. Of the keeper's thread.
    private boolean foreign;

    /// What was kept.
    private record Read(Map<String, LabResult> results, Map<String, PlacedBet> bets) {}

    /// @param folder of the labs; it is made when the first is kept
    public LabKeeper(Path folder) {
        results = new LabFolder(folder);
        bets = folder.resolve("bets.json");
    }

    /// Begins to read all that is kept.
    void read(List<Lab> labs) {
        thread.execute(() -> {
            Map<String, LabResult> found = new HashMap<>();
            for (Lab lab : labs) {
                try {
                    results.read(lab).ifPresent(result -> found.put(lab.name(), result));
                } catch (DataException damaged) {
                    problems.add(damaged);
                }
            }
            Map<String, PlacedBet> placed = Map.of();
            try {
                placed = BetFile.read(bets);
            } catch (DataException damaged) {
                foreign = true;
                problems.add(damaged);
            }
            read.add(new Read(found, placed));
        });
    }

    /// Whether what was kept has been taken, so that writing can't lose it.
    boolean hasRead() {
        return taken;
    }

    /// Hands over what has been read, once, and what went wrong since.
    void take(BiConsumer<Map<String, LabResult>, Map<String, PlacedBet>> kept, Consumer<Exception> problem) {
        Read now = read.poll();
        if (now != null) {
            kept.accept(now.results(), now.bets());
            taken = true;
        }
        Exception wrong = problems.poll();
        if (wrong != null) {
            problem.accept(wrong);
        }
    }

    /// Keeps a run that came to its end; one that was stopped takes nobody's place.
    void keep(Lab lab, LabResult result) {
        if (result.isWhole()) {
            write(() -> results.keep(lab, result));
        }
    }

    void keep(Map<String, PlacedBet> placed) {
        Map<String, PlacedBet> now = Map.copyOf(placed);
        write(() -> {
            if (!foreign || !Files.exists(bets)) { // it may have been moved away since
                BetFile.write(bets, now);
                foreign = false;
            }
        });
    }

    /// Writes something.
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    void write(Writing writing) {
        if (!thread.isShutdown()) {
            thread.execute(() -> {
                try {
                    writing.run();
                } catch (IOException unwritable) {
                    problems.add(unwritable);
                } catch (OutOfMemoryError full) {
                    problems.add(new DataException(
                            "The memory was full, so a lab's result is not kept: let what else learns rest, then run"
                                    + " the lab again."));
                }
            });
        }
    }

    /// Waits until all has been written.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
