package dev.backlight.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SystemReaderTest {
    @Test
    void theSizeOfTextIsReadAsEachSystemSaysIt() {
        assertThat(SystemReader.percent("1.25\n")).hasValue(125);
        assertThat(SystemReader.percent("1.0\n")).hasValue(100);
        assertThat(SystemReader.percent("""

            HKEY_CURRENT_USER\\Software\\Microsoft\\Accessibility
                TextScaleFactor    REG_DWORD    0x96
            """)).hasValue(150);
        assertThat(SystemReader.percent("No such schema")).isEmpty();
        assertThat(SystemReader.percent("")).isEmpty();
    }
}
