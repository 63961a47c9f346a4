package dev.backlight.view.stage.control;

import javafx.beans.DefaultProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A group of a panel that folds under its title. Beside the title stands what it holds, so that one need not
/// unfold it to know.
@DefaultProperty("content")
public final class Fold extends VBox {
    private static final String OPEN = "open";

    private final Label title = new Label();
    private final Label summary = new Label();
    private final FontIcon chevron = new FontIcon(Feather.CHEVRON_RIGHT);
    private final Button head = new Button();
    private final VBox body = new VBox();
    private StringProperty kept;

    public Fold() {
        title.getStyleClass().add("group-title");
        title.setMinWidth(USE_PREF_SIZE);
        summary.getStyleClass().add("muted");
        summary.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(6, title, gap, summary, chevron);
        row.getStyleClass().add("fold-row");
        row.setMaxWidth(Double.MAX_VALUE);
        head.setGraphic(row);
        head.setMaxWidth(Double.MAX_VALUE);
        head.getStyleClass().add("fold-head");
        head.setOnAction(_ -> open(!isOpen()));
        row.prefWidthProperty().bind(head.widthProperty());
        body.getStyleClass().add("fold-body");
        getStyleClass().add("fold");
        getChildren().setAll(head, body);
        open(false);
    }

    /// What is folded.
    public ObservableList<Node> getContent() {
        return body.getChildren();
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String text) {
        title.setText(text);
        name();
    }

    /// What the folded controls are set to, in a word or a number.
    public void say(String text) {
        summary.setText(text);
        name();
    }

    private void name() {
        head.setAccessibleText(title.getText() + ", " + summary.getText());
    }

    /// Lets it be as it was left the last time.
    ///
    /// @param state holds whether it is open, as a text
    public void keep(StringProperty state) {
        kept = state;
        open(OPEN.equals(state.get()));
    }

    public boolean isOpen() {
        return body.isVisible();
    }

    public void open(boolean wanted) {
        body.setVisible(wanted);
        body.setManaged(wanted);
        chevron.setIconCode(wanted ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        if (kept != null) {
            kept.set(wanted ? OPEN : "");
        }
    }
}
