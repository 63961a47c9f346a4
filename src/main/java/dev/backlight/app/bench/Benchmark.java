package dev.backlight.app.bench;

import java.util.Map;

/// Something measured on demand, its figures by name.
public interface Benchmark {
    String name();

    /// Takes seconds to minutes.
    Map<String, Object> run();
}
