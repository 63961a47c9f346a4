package dev.backlight.storage.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.backlight.training.past.Curves;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Curves as JSON: for each metric its times in epochs and its values; what is no finite number is null.
final class CurvesText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CurvesText() {}

    static String json(Curves curves) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        curves.lines().forEach((id, line) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("epoch", finite(line.x()));
            one.put("value", finite(line.y()));
            all.put(id, one);
        });
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static Double[] finite(double[] values) {
        Double[] all = new Double[values.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = Double.isFinite(values[i]) ? values[i] : null;
        }
        return all;
    }
}
