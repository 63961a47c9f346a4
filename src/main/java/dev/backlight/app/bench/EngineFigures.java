package dev.backlight.app.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The engine's own figures, with one thread and with all.
public final class EngineFigures implements Benchmark {
    @Override
    public String name() {
        return "engine";
    }

    @Override
    public Map<String, Object> run() {
        int cores = Runtime.getRuntime().availableProcessors();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("oneThread", maps(EngineBenchmark.run(1)));
        if (cores > 1) {
            figures.put("threads", cores);
            figures.put("allThreads", maps(EngineBenchmark.run(cores)));
        }
        return figures;
    }

    private static List<Map<String, Object>> maps(List<EngineBenchmark.Figure> figures) {
        List<Map<String, Object>> maps = new ArrayList<>();
        figures.forEach(figure -> maps.add(figure.toMap()));
        return maps;
    }
}
