package dev.backlight.view.input;

import dev.backlight.data.picture.Dataset;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Names;
import dev.backlight.view.stage.control.Settled;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks in which character set a table is that doesn't say so, with what the classes are called in the present one.
final class CharacterPicker extends VBox {
    private static final Map<String, String> SETS = sets();

    /// @param now the present one
    /// @param read what was read in it; null if nothing was
    /// @param choose called with another
    CharacterPicker(Charset now, Dataset read, Messages messages, Consumer<Charset> choose) {
        setSpacing(6);
        ComboBox<Charset> characters = new ComboBox<>();
        characters.setId("characters");
        List<Charset> sets = new ArrayList<>();
        SETS.keySet().stream()
                .filter(Charset::isSupported)
                .map(Charset::forName)
                .forEach(sets::add);
        if (!sets.contains(now)) {
            sets.add(now);
        }
        characters.getItems().setAll(sets);
        characters.setConverter(Names.converter(set -> called(set, messages)));
        characters.setValue(now);
        characters.setVisibleRowCount(12);
        characters.setAccessibleText(messages.get("input.characters"));
        Settled.follow(characters, choose);
        Label asked = new Label(messages.get("input.characters"));
        asked.setLabelFor(characters);
        HBox row = new HBox(10, asked, characters);
        row.setAlignment(Pos.CENTER_LEFT);
        Label doubt = new Label(
                read == null
                        ? messages.get("input.characters.unread")
                        : messages.get("input.characters.doubt", String.join(", ", read.classNames())));
        doubt.setId("charactersDoubt");
        doubt.setWrapText(true);
        doubt.setMinHeight(USE_PREF_SIZE);
        doubt.getStyleClass().add("muted");
        getChildren().setAll(doubt, row);
    }

    private static String called(Charset set, Messages messages) {
        String word = SETS.get(set.name());
        return word == null ? set.name() : messages.get("input.characters." + word) + " · " + set.name();
    }

    /// By the name of a character set, the word of whoever writes in it.
    private static Map<String, String> sets() {
        Map<String, String> sets = new LinkedHashMap<>();
        sets.put("windows-1252", "western");
        sets.put("windows-1250", "central");
        sets.put("windows-1254", "turkish");
        sets.put("windows-1257", "baltic");
        sets.put("windows-1253", "greek");
        sets.put("windows-1251", "cyrillic");
        sets.put("GB18030", "simplified");
        sets.put("Big5", "traditional");
        sets.put("Shift_JIS", "japanese");
        sets.put("EUC-KR", "korean");
        sets.put("UTF-8", "unicode");
        return sets;
    }
}
