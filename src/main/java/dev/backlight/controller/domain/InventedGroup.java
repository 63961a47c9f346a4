package dev.backlight.controller.domain;

import dev.backlight.controller.domain.room.Panel;
import dev.backlight.model.sequence.Corpus;
import dev.backlight.model.sequence.Inventing;
import dev.backlight.model.sequence.Invention;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Numbers;
import dev.backlight.view.paint.Type;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The names that a network invents, how daring it is, and the button for others.
final class InventedGroup {
    private final Inventing inventing;
    private final Supplier<Corpus> words;
    private final Messages messages;
    private final Label count = new Label();
    private final FlowPane chips = new FlowPane(8, 8);
    private Label title = new Label();
    private Button write = new Button();
    private final Subscription subscription;

    /// @param words those it learns from
    InventedGroup(Inventing inventing, Supplier<Corpus> words, Messages messages) {
        this.inventing = inventing;
        this.words = words;
        this.messages = messages;
        count.getStyleClass().add("caption");
        count.setWrapText(true);
        count.setTextAlignment(TextAlignment.RIGHT);
        subscription = inventing.foundProperty().subscribe(this::show);
    }

    /// The group of the right panel.
    VBox group(Panel panel) {
        write = panel.primary("domain.text.write", "write-name", inventing::again);
        write.setGraphic(new FontIcon(Feather.EDIT_2));
        Label wild = new Label(messages.get("domain.text.wild"));
        wild.getStyleClass().add("muted");
        HBox ends = panel.row("domain.text.safe", wild);
        VBox group = panel.headed(
                "domain.text.invented",
                count,
                chips,
                panel.slider(
                        "domain.text.daring",
                        new double[] {0.3, 1.5, 0.05},
                        inventing.daringProperty().get(),
                        at -> Numbers.fixed(at, 2),
                        at -> inventing.daringProperty().set(at)),
                ends,
                write);
        title = (Label) group.lookup(".group-title");
        return group;
    }

    /// What is invented: lines, of somebody's own text, or names.
    void call(boolean lines) {
        title.setText(messages.get(lines ? "domain.text.invented.lines" : "domain.text.invented"));
        write.setText(messages.get(lines ? "domain.text.write.lines" : "domain.text.write"));
    }

    private void show(List<Invention> names) {
        chips.getChildren().clear();
        for (Invention one : names) {
            String written = one.name();
            Label chip = new Label(
                    written.isEmpty() ? "–" : written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1));
            chip.getStyleClass().add(one.known() ? "name-known" : "name-new");
            if (Type.faceOf(written, Locale.ENGLISH) != Locale.ENGLISH) {
                chip.getStyleClass().add("own-script");
            }
            chips.getChildren().add(chip);
        }
        long known = names.stream().filter(Invention::known).count();
        count.setText(
                known == 0
                        ? messages.get(
                                "domain.text.none.known",
                                Numbers.grouped(words.get().size()))
                        : messages.get("domain.text.known", known, names.size()));
    }

    void dispose() {
        subscription.unsubscribe();
    }
}
