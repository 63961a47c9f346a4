package dev.backlight.view.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LicencesTest {
    @Test
    void everythingThatIsCarriedIsNamedWithItsVersionAndLicence() throws Exception {
        String carried = Files.readString(Path.of("packaging/common/THIRD-PARTY.md"))
                .split("Only used to build")[0]
                .replace("`", "");
        List<String[]> rows = carried.lines()
                .filter(line -> line.startsWith("| ") && !line.contains("---"))
                .skip(1)
                .map(line -> line.substring(2, line.length() - 2).split(" \\| "))
                .toList();
        assertThat(rows).hasSizeGreaterThan(10);
        assertThat(AboutSheet.licences().lines())
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> row[0].strip() + (row[1].strip().equals("-") ? "" : " " + row[1].strip()) + ": "
                                + row[2].strip())
                        .toList());
    }
}
