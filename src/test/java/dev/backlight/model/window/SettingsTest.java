package dev.backlight.model.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.text.Messages;
import java.util.Locale;
import java.util.UUID;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private final Preferences node = Preferences.userRoot().node("dev/backlight-test/" + UUID.randomUUID());

    @AfterEach
    void forget() throws BackingStoreException {
        node.removeNode();
    }

    @Test
    void themeAndLanguageAreRememberedAtTheNextStart() {
        Settings first = Settings.remembered(node);
        first.themeProperty().set(Theme.DARK);
        first.messages().localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        first.dashNegativeProperty().set(false);
        first.scaleProperty().set(150);

        Settings second = Settings.remembered(node);

        assertThat(second.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(second.messages().locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(second.dashNegativeProperty().get()).isFalse();
        assertThat(second.scaleProperty().get()).isEqualTo(150);
    }

    @Test
    void anUnknownThemeInTheStoreFallsBackToLight() {
        node.put("theme", "mauve");
        assertThat(Settings.remembered(node).themeProperty().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void everyChineseIsOursAndEveryOtherLanguageEnglish() {
        assertThat(Messages.supported(Locale.TAIWAN)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(Messages.supported(Locale.FRANCE)).isEqualTo(Locale.ENGLISH);
    }
}
