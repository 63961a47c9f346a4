package dev.backlight.view.home;

import dev.backlight.model.text.Messages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the program is, of which version, and what it carries from whom under which licence.
public final class AboutSheet extends BorderPane {
    private static final String LICENCES = "licences.txt";

    /// @param version of the program and what runs it
    /// @param copy puts the diagnostics on the clipboard
    /// @param close takes the sheet away
    public AboutSheet(String version, Messages messages, Runnable copy, Runnable close) {
        setId("aboutSheet");
        getStyleClass().add("key-card");
        setMaxSize(820, 560);
        Label title = new Label("Backlight");
        title.getStyleClass().add("heading");
        title.setStyle("-fx-font-size: 22px;");
        Label runs = new Label(version);
        runs.getStyleClass().add("muted");
        Label own = new Label(messages.get("about.licence"));
        own.setWrapText(true);
        Label carried = new Label(messages.get("about.carries"));
        carried.getStyleClass().add("heading");
        VBox head = new VBox(6, title, runs, own, carried);
        head.setPadding(new Insets(20, 24, 8, 24));
        setTop(head);
        TextArea licences = new TextArea(licences());
        licences.setId("aboutLicences");
        licences.setAccessibleText(messages.get("about.carries"));
        licences.setEditable(false);
        licences.setWrapText(true);
        BorderPane.setMargin(licences, new Insets(0, 24, 0, 24));
        setCenter(licences);
        Button diagnostics = new Button(messages.get("action.window.diagnostics"));
        diagnostics.setOnAction(_ -> copy.run());
        Button done = new Button(messages.get("export.close"));
        done.setOnAction(_ -> close.run());
        HBox foot = new HBox(8, diagnostics, done);
        foot.setAlignment(Pos.CENTER_RIGHT);
        foot.setPadding(new Insets(12, 24, 16, 24));
        setBottom(foot);
    }

    /// What is carried, a line each: what, version, licence.
    static String licences() {
        try (InputStream in = AboutSheet.class.getResourceAsStream(LICENCES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable); // a part of the program is missing
        }
    }
}
