package dev.backlight.model.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backlight.model.text.Messages;
import java.util.Locale;
import java.util.Map;
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

    @Test
    void whatNobodyChoseFollowsTheSystemUntilSomebodyChooses() {
        Settings settings = Settings.remembered(node);
        settings.systemProperty().set(new SystemWishes(Theme.DARK, true, 125));
        assertThat(settings.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(settings.scaleProperty().get()).isEqualTo(125);
        assertThat(node.get("theme", "nothing")).as("nobody chose it").isEqualTo("nothing");

        settings.themeProperty().set(Theme.LIGHT);
        settings.systemProperty().set(new SystemWishes(Theme.DARK, true, 150));

        assertThat(settings.themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(settings.scaleProperty().get())
                .as("chosen was the theme alone")
                .isEqualTo(150);
        assertThat(Settings.remembered(node).followsThemeProperty().get()).isFalse();
    }

    @Test
    void whatIsLentForAHallIsNobodysChoice() {
        Settings settings = Settings.remembered(node);
        settings.themeProperty().set(Theme.LIGHT);
        settings.lend(Theme.DARK);
        assertThat(settings.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(Settings.remembered(node).themeProperty().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void whoGoesBackToTheSystemIsRemembered() {
        Settings settings = Settings.remembered(node);
        settings.themeProperty().set(Theme.LIGHT);
        settings.systemProperty().set(new SystemWishes(Theme.DARK, false, 100));
        settings.followsThemeProperty().set(true);
        assertThat(settings.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(Settings.remembered(node).followsThemeProperty().get()).isTrue();
    }

    @Test
    void theMachinesDefaultsHoldUntilSomebodyChooses() {
        Map<String, String> defaults =
                Map.of("theme", "dark", "language", "zh-CN", "scale", "150", "dashNegative", "false");
        Settings settings = Settings.remembered(node, defaults);
        assertThat(settings.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(settings.messages().locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(settings.scaleProperty().get()).isEqualTo(150);
        assertThat(settings.dashNegativeProperty().get()).isFalse();

        settings.scaleProperty().set(110);
        Settings next = Settings.remembered(node, Map.of("theme", "light", "scale", "quite large"));
        assertThat(next.scaleProperty().get()).isEqualTo(110);
        assertThat(next.themeProperty().get()).as("never chosen here").isEqualTo(Theme.LIGHT);
    }
}
