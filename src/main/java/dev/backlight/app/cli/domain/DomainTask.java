package dev.backlight.app.cli.domain;

import dev.backlight.math.ThreadTeam;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/// What `train --domain NAME` does for one domain.
interface DomainTask {
    /// The word on the command line.
    String id();

    /// Whether it reads data of somebody's own.
    default boolean takesData() {
        return false;
    }

    /// Trains, and tells its figures as they come.
    ///
    /// @param data somebody's own data; null for the program's
    /// @param told hears of each line
    /// @return the figures by name, for JSON
    Map<String, Object> train(long seed, Path data, ThreadTeam team, Consumer<String> told) throws IOException;

    /// Threads that its networks are fastest with, where nobody asks for others; figures don't depend on it.
    default int threads() {
        return 1;
    }
}
