package dev.backlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The walks in `docs/HOUSE.md` lead through files and methods that exist.
class HouseWalksTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/backlight");
    private static final Pattern STEP = Pattern.compile("(\\d+)\\. `([\\w/]+\\.java)` `(\\w+)` .+");
    private static final String TITLE = "### ";

    private record Step(int number, String file, String method) {}

    private static Map<String, List<Step>> walks() throws IOException {
        Map<String, List<Step>> walks = new LinkedHashMap<>();
        String name = "";
        for (String line : Files.readAllLines(Path.of("docs/HOUSE.md"))) {
            Matcher step = STEP.matcher(line);
            if (line.startsWith(TITLE)) {
                name = line.substring(TITLE.length());
            } else if (step.matches()) {
                walks.computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(new Step(Integer.parseInt(step.group(1)), step.group(2), step.group(3)));
            }
        }
        return walks;
    }

    @Test
    void thereAreFourAndNoStepIsMissing() throws IOException {
        Map<String, List<Step>> walks = walks();
        assertThat(walks.keySet()).containsExactly("A pixel", "A gradient", "A snapshot", "A key press");
        walks.forEach((name, steps) -> {
            assertThat(steps).as(name).hasSizeGreaterThanOrEqualTo(7);
            for (int i = 0; i < steps.size(); i++) {
                assertThat(steps.get(i).number()).as(name).isEqualTo(i + 1);
            }
        });
    }

    @Test
    void eachStepIsAMethodOfAFileThatExists() throws IOException {
        List<String> lost = new ArrayList<>();
        for (List<Step> steps : walks().values()) {
            for (Step step : steps) {
                Path file = SOURCES.resolve(step.file());
                Pattern declared =
                        Pattern.compile("(?m)^    (?:[\\w<>\\[\\]?, ]+ )" + Pattern.quote(step.method()) + "\\(");
                if (!Files.exists(file)
                        || !declared.matcher(Files.readString(file)).find()) {
                    lost.add(step.file() + " " + step.method());
                }
            }
        }
        assertThat(lost).isEmpty();
    }
}
