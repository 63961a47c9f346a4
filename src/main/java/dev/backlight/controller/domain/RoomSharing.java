package dev.backlight.controller.domain;

import dev.backlight.controller.domain.room.DomainRoom;
import dev.backlight.controller.domain.room.Panel;
import dev.backlight.data.DataException;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import dev.backlight.storage.project.RoomCode;
import dev.backlight.text.Told;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Takes a room elsewhere and back by a code on the clipboard. What has been learned comes out the same again from
/// the same recipe and seed.
final class RoomSharing {
    private final DomainsWorkspace domains;
    private final DomainRoom room;
    private final Messages messages;
    private final Label said = new Label();

    RoomSharing(DomainsWorkspace domains, DomainRoom room, Messages messages) {
        this.domains = domains;
        this.room = room;
        this.messages = messages;
        said.setId("room-code-said");
        said.getStyleClass().add("caption");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        say("");
    }

    /// Whether there is anything to take elsewhere.
    boolean isOffered() {
        return !room.described().isEmpty();
    }

    /// The group of the left panel.
    VBox group() {
        Button copy = button("domain.code.copy", this::copy);
        Button paste = button("domain.code.paste", this::paste);
        VBox group = new Panel(messages).group("domain.code", new FlowPane(6, 6, copy, paste), said);
        group.getStyleClass().add("last");
        return group;
    }

    private Button button(String word, Runnable action) {
        Button button = new Button(messages.get(word));
        button.setId(word.replace('.', '-'));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(messages.get(word + ".tip")));
        button.setOnAction(_ -> action.run());
        return button;
    }

    List<Action> actions() {
        return List.of(
                Action.of("domain.code.copy", this::copy).titled("domain.code.copy"),
                Action.of("domain.code.paste", this::paste).titled("domain.code.paste"));
    }

    private void copy() {
        try {
            ClipboardContent content = new ClipboardContent();
            content.putString(new RoomCode(room.id(), room.described()).encode());
            Clipboard.getSystemClipboard().setContent(content);
            say(messages.get("domain.code.copied"));
        } catch (IllegalArgumentException tooLong) {
            say(messages.sentence(Told.of(tooLong)));
        }
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        say("");
        try {
            domains.take(RoomCode.decode(text == null ? "" : text));
        } catch (DataException | IllegalArgumentException refused) {
            say(messages.sentence(Told.of(refused)));
        }
    }

    private void say(String sentence) {
        said.setText(sentence);
        said.setVisible(!sentence.isEmpty());
        said.setManaged(!sentence.isEmpty());
    }
}
