package dev.backlight.view.pipeline;

import dev.backlight.model.text.Messages;
import dev.backlight.model.window.Settings;
import dev.backlight.view.stage.control.OneOf;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The views of the open station as segments under the strip; not there where a station has but one.
public final class StationSegments extends HBox {
    /// With segments in it.
    public static final double HEIGHT = 44;

    private final Messages messages;
    private final BiConsumer<Station, String> chooser;
    private final HBox row = new HBox();
    private Station shown;

    /// @param chooser is told which view of which station somebody chose
    public StationSegments(Settings settings, BiConsumer<Station, String> chooser) {
        messages = settings.messages();
        this.chooser = chooser;
        setId("stationSegments");
        getStyleClass().add("station-segments");
        row.getStyleClass().add("segments");
        row.setMaxWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(row);
        show(null, "");
    }

    /// @param station that is open; null for none
    /// @param view of it
    public void show(Station station, String view) {
        if (station != shown || row.getChildren().isEmpty()) {
            shown = station;
            fill();
        }
        row.getChildren()
                .forEach(segment -> ((ToggleButton) segment)
                        .setSelected(segment.getUserData().equals(view)));
        boolean several = row.getChildren().size() > 1;
        setVisible(several);
        setManaged(several);
    }

    /// Puts what belongs to the view on show beside them.
    public void beside(Optional<Region> head) {
        getChildren().setAll(row);
        head.ifPresent(part -> {
            HBox.setHgrow(part, Priority.ALWAYS);
            getChildren().add(part);
        });
    }

    /// Its height now.
    public double height() {
        return isManaged() ? HEIGHT : 0;
    }

    private void fill() {
        row.getChildren().clear();
        if (shown == null || shown.views().size() < 2) {
            return; // there is nothing to choose
        }
        ToggleGroup group = new OneOf();
        for (String view : shown.views()) {
            ToggleButton segment = new ToggleButton(title(view));
            segment.setId(view + "Segment");
            segment.getStyleClass().add("segment");
            segment.setMinWidth(Region.USE_PREF_SIZE);
            segment.setUserData(view);
            segment.setToggleGroup(group);
            segment.setTooltip(new Tooltip(tip(view)));
            Station station = shown;
            segment.setOnAction(_ -> {
                segment.setSelected(true);
                chooser.accept(station, view);
            });
            row.getChildren().add(segment);
        }
    }

    private String title(String view) {
        return switch (view) {
            case Station.GRAPH -> messages.get("pipeline.graph");
            case "network" -> messages.get("pipeline.edit");
            default -> messages.get("lens." + view);
        };
    }

    private String tip(String view) {
        return view.equals(Station.GRAPH) ? messages.get("pipeline.graph.tip") : messages.get("lens." + view + ".tip");
    }
}
