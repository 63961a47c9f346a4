package dev.backlight.view.export;

import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The sheet on which one chooses what goes elsewhere and in which form; it shows what would be written, and what
/// reading it back has shown, before it is saved.
public final class ExportSheet extends BorderPane {
    private static final double ROW = 34;

    private final Messages messages;
    private final List<Offer> offers;
    private final Previews previews;
    private final Runnable close;
    private final BiConsumer<Offer, String> save;
    private final ListView<String> what = new ListView<>();
    private final ListView<Offer> forms = new ListView<>();
    private final Label file = new Label();
    private final TextArea text = new TextArea();
    private final ImageView picture = new ImageView();
    private final StackPane place = new StackPane(text, picture);
    private final VBox choices = new VBox();
    private final Label check = new Label();
    private final Button done = new Button();
    private final AnimationTimer watching = new AnimationTimer() {
        @Override
        public void handle(long now) {
            show();
        }
    };

    /// @param offers all forms in which what stands in the open workspace can go elsewhere
    /// @param save asks for a place, given the form and a name, and writes there
    /// @param close takes the sheet away
    public ExportSheet(List<Offer> offers, Settings settings, BiConsumer<Offer, String> save, Runnable close) {
        this.offers = List.copyOf(offers);
        this.save = save;
        this.close = close;
        messages = settings.messages();
        previews = new Previews(messages.get("export.name"));
        setId("exportSheet");
        getStyleClass().add("key-card");
        setMaxSize(1120, 640);
        setTop(head());
        setLeft(new HBox(column("export.what", what, 196), column("export.as", forms, 216)));
        setCenter(preview());
        setBottom(foot());
        lists();
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        watching.start();
    }

    private Node head() {
        Label title = new Label(messages.get("export.title"));
        title.getStyleClass().add("heading");
        title.setStyle("-fx-font-size: 18px;");
        Button cross = new Button(messages.get("export.close"));
        cross.setOnAction(_ -> close.run());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(12, title, between, cross);
        head.setAlignment(Pos.CENTER_LEFT);
        head.setPadding(new Insets(12, 20, 12, 24));
        return head;
    }

    private Node column(String key, ListView<?> list, double width) {
        Label heading = new Label(messages.get(key));
        heading.getStyleClass().add("heading");
        heading.setLabelFor(list);
        list.setFixedCellSize(ROW);
        list.setAccessibleText(messages.get(key));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox column = new VBox(8, heading, list);
        column.setPadding(new Insets(8, 12, 12, 20));
        column.setPrefWidth(width);
        column.setMinWidth(width);
        return column;
    }

    private Node preview() {
        Button copy = new Button(messages.get("export.copy"));
        copy.setOnAction(_ -> copy());
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        file.getStyleClass().add("heading");
        HBox head = new HBox(12, file, between, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        text.setEditable(false);
        text.setId("exportText");
        text.setStyle("-fx-font-family: monospace; -fx-font-size: 12px;");
        picture.setPreserveRatio(true);
        picture.setId("exportPicture");
        place.setMinSize(0, 0);
        VBox.setVgrow(place, Priority.ALWAYS);
        check.setId("exportCheck");
        check.setWrapText(true);
        check.setMinHeight(44);
        VBox preview = new VBox(8, head, choices, place, check);
        preview.setPadding(new Insets(8, 24, 12, 12));
        return preview;
    }

    private Node foot() {
        Button cancel = new Button(messages.get("export.cancel"));
        cancel.setOnAction(_ -> close.run());
        done.setId("exportSave");
        done.getStyleClass().add("primary");
        done.setDefaultButton(true);
        done.setOnAction(_ -> save());
        HBox foot = new HBox(8, cancel, done);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.setPadding(new Insets(14, 24, 16, 24));
        return foot;
    }

    private void lists() {
        what.setCellFactory(_ -> new Row<>(kind -> messages.get("export.kind." + kind)));
        forms.setCellFactory(_ -> new Row<>(form -> messages.get("export.form." + form.id()) + "   " + form.ending()));
        what.getItems().setAll(offers.stream().map(Offer::kind).distinct().toList());
        what.getSelectionModel().selectedItemProperty().subscribe(kind -> {
            if (kind != null) {
                forms.getItems().setAll(of(kind));
                forms.getSelectionModel().selectFirst();
            }
        });
        forms.getSelectionModel().selectedItemProperty().subscribe(form -> {
            if (form != null) {
                choices.getChildren().setAll(form.choices().stream().toList());
                previews.ask(form);
                show();
            }
        });
        what.getSelectionModel().selectFirst();
    }

    private List<Offer> of(String kind) {
        return offers.stream().filter(offer -> offer.kind().equals(kind)).toList();
    }

    private Offer offer() {
        return forms.getSelectionModel().getSelectedItem();
    }

    /// Something else has been chosen about what is shown.
    public void anew() {
        offers.stream().filter(offer -> offer.choices().isPresent()).forEach(previews::forget);
        if (offer() != null) {
            previews.ask(offer());
            show();
        }
    }

    private void show() {
        Offer form = offer();
        if (form == null) {
            return;
        }
        Offer.Preview seen = previews.of(form);
        file.setText(messages.get("export.name") + form.ending());
        if (seen == null) {
            check.setText(messages.get("export.reading"));
            check.setStyle("");
            text.clear();
            picture.setImage(null);
            done.setDisable(true);
            done.setText(messages.get("export.save.none"));
            return;
        }
        picture.setImage(seen.image());
        fit();
        text.setVisible(seen.image() == null);
        if (!text.getText().equals(seen.text())) {
            text.setText(seen.text());
            text.positionCaret(0);
        }
        check.setText((seen.agrees() ? "✓ " : "✕ ") + messages.sentence(seen.check()));
        check.setStyle(seen.agrees() ? "-fx-text-fill: -bl-ok;" : "-fx-text-fill: -bl-danger;");
        done.setText(
                seen.bytes() == 0
                        ? messages.get("export.save.none")
                        : messages.get("export.save", seen.files(), Math.max(1, seen.bytes() / 1000)));
        done.setDisable(seen.files() == 0);
    }

    private void save() {
        save.accept(offer(), messages.get("export.name") + offer().ending());
    }

    /// A small picture is not enlarged, a large one made as small as there is room for.
    private void fit() {
        if (picture.getImage() != null) {
            picture.setFitWidth(Math.min(picture.getImage().getWidth(), Math.max(100, place.getWidth() - 16)));
            picture.setFitHeight(Math.min(picture.getImage().getHeight(), Math.max(100, place.getHeight() - 16)));
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        if (picture.getImage() != null) {
            content.putImage(picture.getImage());
        } else {
            content.putString(text.getText());
        }
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            copy();
        } else if (event.getCode() == KeyCode.LEFT) {
            what.requestFocus();
        } else if (event.getCode() == KeyCode.RIGHT) {
            forms.requestFocus();
        } else if (event.getCode() == KeyCode.ENTER && !done.isDisabled()) {
            save();
        } else {
            return;
        }
        event.consume();
    }

    /// Where keys go first.
    public void focus() {
        forms.requestFocus();
    }

    /// Ends its work and clears away what it wrote to be read back.
    public void dispose() {
        watching.stop();
        previews.close();
    }

    private static final class Row<T> extends ListCell<T> {
        private final Function<T, String> words;

        Row(Function<T, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : words.apply(item));
        }
    }
}
