package dev.backlight.storage.run;

import dev.backlight.storage.run.RunFileException.Kind;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A folder of kept runs, a file each under a name of its own, so that two programs may use it at the same time.
/// Files that are no runs are never touched. For one thread.
public final class RunFolder {
    private static final String REMOVED = ".removed";
    private static final Duration MOST_UNDO = Duration.ofDays(1);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Bounds bounds;
    private final Map<Path, Known> known = new HashMap<>();

    /// How much is kept: of too many runs the oldest go first; of too many bytes at first the weights of the
    /// oldest, then the oldest. What has been written by this program since its start stays in any case.
    public record Bounds(int runs, long bytes) {
        public static final Bounds STANDARD = new Bounds(200, 256L << 20);
    }

    /// A run that was found.
    public record Found(Path file, KeptRun run, boolean hasWeights) {}

    /// What a folder holds.
    ///
    /// @param runs the newest first
    /// @param problems one for each file that had to be passed over
    public record Content(List<Found> runs, List<RunFileException> problems) {}

    /// What stood in the folder when it was last looked at.
    private record Known(Instant when, long bytes, FileTime changed, boolean hasWeights, boolean ours) {}

    public RunFolder(Path folder) {
        this(folder, Bounds.STANDARD);
    }

    public RunFolder(Path folder, Bounds bounds) {
        this.folder = folder.toAbsolutePath();
        this.bounds = bounds;
    }

    public Path path() {
        return folder;
    }

    /// A name that no other run has, nor gets in another program.
    public Path fresh(Instant now) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        return folder.resolve("run-" + STAMP.format(now) + "-" + mark + RunFile.SUFFIX);
    }

    /// The file of this name in the folder, there or not; null if no run has such a name.
    public Path file(String name) {
        return name.matches("run-[\\w-]+" + Pattern.quote(RunFile.SUFFIX)) ? folder.resolve(name) : null;
    }

    /// Looks at every run; a folder that doesn't exist has none.
    ///
    /// @param stop whether nobody waits for the rest any more
    public Content glance(BooleanSupplier stop) {
        List<Found> runs = new ArrayList<>();
        List<RunFileException> problems = new ArrayList<>();
        for (Path file : files(problems)) {
            if (stop.getAsBoolean()) {
                break;
            }
            try {
                RunFile.Glance seen = RunFile.glance(file);
                runs.add(new Found(file, seen.run(), seen.hasWeights()));
                know(file, seen.run().when(), seen.hasWeights(), false);
            } catch (RunFileException passedOver) {
                problems.add(passedOver);
            }
        }
        runs.sort(Comparator.comparing((Found found) -> found.run().when())
                .thenComparing(Found::file)
                .reversed());
        return new Content(runs, problems);
    }

    private List<Path> files(List<RunFileException> problems) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path file : all) {
                String name = file.getFileName().toString();
                if (name.endsWith(RunFile.SUFFIX + REMOVED)) {
                    tidy(file);
                } else if (name.endsWith(RunFile.SUFFIX) && Files.isRegularFile(file)) {
                    files.add(file);
                }
            }
        } catch (NoSuchFileException none) {
            return files;
        } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
            problems.add(new RunFileException(folder, Kind.UNREADABLE, unreadable));
        }
        return files;
    }

    /// A removed run that a program left behind when it was ended; another one may still bring back its own.
    private static void tidy(Path removed) throws IOException {
        Instant since = Files.getLastModifiedTime(removed).toInstant();
        if (since.isBefore(Instant.now().minus(MOST_UNDO))) {
            Files.deleteIfExists(removed);
        }
    }

    /// Writes whole or not at all; the folder is made if need be.
    ///
    /// @throws RunFileException with one sentence if it can't be written
    public void write(Path file, KeptRun run) throws RunFileException {
        try {
            Files.createDirectories(folder);
            RunFile.write(file, run);
            know(file, run.when(), RunFile.canKeep(run.result().parameters()), true);
        } catch (IOException unwritable) {
            throw new RunFileException(file, Kind.UNWRITABLE, unwritable);
        }
    }

    private void know(Path file, Instant when, boolean hasWeights, boolean ours) throws RunFileException {
        try {
            known.put(file, new Known(when, Files.size(file), Files.getLastModifiedTime(file), hasWeights, ours));
        } catch (IOException gone) {
            throw new RunFileException(file, Kind.UNREADABLE, gone);
        }
    }

    /// Takes a run out of the folder so that it can be brought back.
    public void takeAway(Path file) throws RunFileException {
        known.remove(file);
        try {
            if (Files.exists(file)) {
                Path removed = removed(file);
                Files.move(file, removed);
                Files.setLastModifiedTime(removed, FileTime.from(Instant.now()));
            }
        } catch (IOException immovable) {
            throw new RunFileException(file, Kind.UNWRITABLE, immovable);
        }
    }

    public void bringBack(Path file) throws RunFileException {
        try {
            Path removed = removed(file);
            if (Files.exists(removed)) {
                Files.move(removed, file);
                RunFile.Glance seen = RunFile.glance(file);
                know(file, seen.run().when(), seen.hasWeights(), true);
            }
        } catch (RunFileException told) {
            throw told;
        } catch (IOException immovable) {
            throw new RunFileException(file, Kind.UNWRITABLE, immovable);
        }
    }

    /// Deletes what was taken away.
    public void forget(Path file) throws RunFileException {
        try {
            Files.deleteIfExists(removed(file));
        } catch (IOException undeletable) {
            throw new RunFileException(file, Kind.UNWRITABLE, undeletable);
        }
    }

    private static Path removed(Path file) {
        return file.resolveSibling(file.getFileName() + REMOVED);
    }

    /// Makes room, if need be.
    ///
    /// @return the runs that are gone, and those that have lost their weights
    public Room bound() {
        Room room = new Room(new ArrayList<>(), new ArrayList<>());
        boolean more = true;
        while (more && known.size() > bounds.runs()) {
            more = drop(room);
        }
        while (more && bytes() > bounds.bytes()) {
            more = lighten(room) || drop(room);
        }
        return room;
    }

    /// What was given up.
    public record Room(List<Path> gone, List<Path> lightened) {}

    private long bytes() {
        return known.values().stream().mapToLong(Known::bytes).sum();
    }

    private Path oldest(Predicate<Known> choice) {
        return known.entrySet().stream()
                .filter(entry -> !entry.getValue().ours() && choice.test(entry.getValue()))
                .min(Comparator.comparing((Map.Entry<Path, Known> entry) ->
                                entry.getValue().when())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /// @return whether there was one; a file that can't be deleted is no longer counted
    private boolean drop(Room room) {
        Path oldest = oldest(_ -> true);
        if (oldest == null) {
            return false;
        }
        boolean same = isAsKnown(oldest);
        known.remove(oldest);
        try {
            if (same && Files.deleteIfExists(oldest)) {
                room.gone().add(oldest);
            }
        } catch (IOException undeletable) {
            log("stays, though there are too many", oldest, undeletable);
        }
        return true;
    }

    private boolean lighten(Room room) {
        Path oldest = oldest(Known::hasWeights);
        if (oldest == null) {
            return false;
        }
        Known before = known.get(oldest);
        known.put(oldest, new Known(before.when(), before.bytes(), before.changed(), false, false));
        try {
            if (isAsKnown(oldest)) {
                RunFile.dropWeights(oldest);
                know(oldest, before.when(), false, false);
                room.lightened().add(oldest);
            }
        } catch (IOException unwritable) {
            log("keeps its weights, though they take too much room", oldest, unwritable);
        }
        return true;
    }

    /// Another program may have written it anew since.
    private boolean isAsKnown(Path file) {
        Known then = known.get(file);
        try {
            return Files.size(file) == then.bytes()
                    && Files.getLastModifiedTime(file).equals(then.changed());
        } catch (IOException gone) {
            return false;
        }
    }

    private static void log(String what, Path file, IOException cause) {
        System.getLogger(RunFolder.class.getName()).log(System.Logger.Level.WARNING, file + " " + what, cause);
    }
}
