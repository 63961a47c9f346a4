package dev.backlight.view.glossary;

import dev.backlight.lesson.glossary.Term;
import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Action;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The words of the field: a list that a few letters make shorter, and beside it what the chosen one means and
/// where one can see it.
public final class GlossarySheet extends BorderPane {
    private static final double LIST = 250;
    private static final double ROW = 30;

    private final List<Term> terms;
    private final Function<String, List<Action>> places;
    private final Messages messages;
    private final TextField field = new TextField();
    private final ListView<Term> list = new ListView<>();
    private final TermPage page = new TermPage();
    private final Label nothing = new Label();

    /// @param terms in the order of the list
    /// @param first the name of the word that is explained first; null for the first of the list
    /// @param places where a word can be seen, by its name
    /// @param close takes the sheet away
    public GlossarySheet(
            List<Term> terms, String first, Function<String, List<Action>> places, Messages messages, Runnable close) {
        this.terms = List.copyOf(terms);
        this.places = places;
        this.messages = messages;
        setId("glossarySheet");
        getStyleClass().add("key-card");
        setMaxSize(820, 560);
        setTop(head());
        setLeft(finder());
        setCenter(page);
        setBottom(foot(close));
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
        list.getItems().setAll(this.terms);
        list.getSelectionModel().selectFirst();
        this.terms.stream()
                .filter(term -> term.name().equals(first))
                .findFirst()
                .ifPresent(term -> {
                    list.getSelectionModel().select(term);
                    list.scrollTo(term);
                });
        field.textProperty().subscribe(this::find);
    }

    private Region head() {
        Label title = new Label(messages.get("glossary.title"));
        title.getStyleClass().add("heading");
        title.setStyle("-fx-font-size: 22px;");
        HBox head = new HBox(title);
        head.setPadding(new Insets(20, 24, 12, 24));
        return head;
    }

    private Region finder() {
        field.setId("glossaryField");
        field.setPromptText(messages.get("glossary.find"));
        field.setAccessibleText(messages.get("glossary.find"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.setId("glossaryList");
        list.setAccessibleText(messages.get("glossary.title"));
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new TitleCell());
        nothing.setText(messages.get("search.nothing"));
        nothing.getStyleClass().add("muted");
        nothing.setWrapText(true);
        nothing.managedProperty().bind(nothing.visibleProperty());
        nothing.setVisible(false);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox finder = new VBox(10, field, nothing, list);
        finder.setPrefWidth(LIST);
        finder.setMinWidth(LIST);
        finder.setPadding(new Insets(0, 0, 0, 24));
        return finder;
    }

    private Region foot(Runnable close) {
        Button done = new Button(messages.get("export.close"));
        done.setId("glossaryDone");
        done.setOnAction(_ -> close.run());
        HBox foot = new HBox(done);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.setPadding(new Insets(12, 24, 16, 24));
        return foot;
    }

    /// What is chosen stays chosen while it is in the list.
    private void find(String typed) {
        Term chosen = list.getSelectionModel().getSelectedItem();
        list.getItems()
                .setAll(terms.stream().filter(term -> term.answers(typed)).toList());
        nothing.setVisible(list.getItems().isEmpty());
        if (list.getItems().contains(chosen)) {
            list.getSelectionModel().select(chosen);
        } else {
            list.getSelectionModel().selectFirst();
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex()));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().selectNext();
            case UP -> list.getSelectionModel().selectPrevious();
            default -> {
                return;
            }
        }
        list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - 4));
        event.consume();
    }

    private void show(Term term) {
        if (term != null) {
            page.show(term, messages.get("glossary.seen"), places.apply(term.name()), messages);
        }
        page.setVisible(term != null);
    }

    private static final class TitleCell extends ListCell<Term> {
        @Override
        protected void updateItem(Term term, boolean empty) {
            super.updateItem(term, empty);
            setText(empty || term == null ? null : term.title());
        }
    }
}
