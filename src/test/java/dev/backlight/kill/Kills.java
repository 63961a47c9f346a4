package dev.backlight.kill;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Kills programs in the middle of a save and looks at what stands there then.
final class Kills {
    private static final long LONGEST_NANOS = 8_000_000;

    private final Saved kind;
    private final Path file;
    private final Random random;
    private int programs;

    Kills(Saved kind, Path folder, long seed) {
        this.kind = kind;
        file = folder.resolve("kept");
        random = new Random(seed + kind.name().hashCode());
    }

    /// So many programs die while they save; one that has just ended its save doesn't count.
    ///
    /// @throws IOException if after one of them the file is not whole
    void inTheMiddle(int times) throws IOException, InterruptedException {
        kind.save(file.getParent()).to(file);
        int middle = 0;
        while (middle < times) {
            if (killed()) {
                middle++;
            }
            kind.read(file);
        }
    }

    /// How many programs were begun for it, those that were not hit included.
    int programs() {
        return programs;
    }

    private boolean killed() throws IOException, InterruptedException {
        programs++;
        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path") + File.pathSeparator,
                        Saving.class.getName(),
                        kind.name(),
                        file.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream told = program.getInputStream()) {
            int last = told.read();
            for (int saves = random.nextInt(4); saves > 0 && last >= 0; saves -= last == Saving.BEGINS ? 1 : 0) {
                last = told.read();
            }
            if (last < 0) {
                throw new IOException("The program that saves " + kind + " has ended by itself.");
            }
            program.waitFor(random.nextLong(LONGEST_NANOS), TimeUnit.NANOSECONDS); // so it is hit anywhere in a save
            program.toHandle().destroyForcibly(); // the process's own method would close what it has told, too
            program.waitFor();
            for (int next = told.read(); next >= 0; next = told.read()) {
                last = next;
            }
            return last == Saving.BEGINS;
        }
    }

    /// Files beside the one that is saved, such as those that a killed program left.
    long leftOver() throws IOException {
        try (var files = Files.list(file.getParent())) {
            return files.filter(left -> left.toString().endsWith(".part")).count();
        }
    }
}
