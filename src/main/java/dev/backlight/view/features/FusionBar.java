package dev.backlight.view.features;

import dev.backlight.data.features.FeatureSet;
import dev.backlight.data.features.Fusion;
import dev.backlight.model.text.Messages;
import dev.backlight.view.paint.Numbers;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A network's input as one bar: what each feature set adds to it, in their order in the vector.
final class FusionBar extends Region {
    private static final double GAP = 2;
    private static final double HEIGHT = 26;
    private static final double COUNTED_FROM = 28;

    private final Messages messages;
    private Fusion fusion;

    FusionBar(Messages messages) {
        this.messages = messages;
        setId("feature-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(0);
    }

    /// @param now null for an empty bar
    void show(Fusion now) {
        fusion = now;
        getChildren().clear();
        if (now != null) {
            for (FeatureSet part : now.parts()) {
                Label segment = new Label(Numbers.grouped(part.size()));
                segment.getStyleClass().addAll("fusion-part", "fusion-" + key(part));
                segment.setAlignment(Pos.CENTER);
                segment.setMinWidth(0);
                segment.setTooltip(
                        new Tooltip(messages.get("features." + key(part)) + " · " + Numbers.grouped(part.size())));
                getChildren().add(segment);
            }
        }
        requestLayout();
    }

    private static String key(FeatureSet part) {
        return switch (part) {
            case FeatureSet.Pixels _ -> "pixels";
            case FeatureSet.Selected _ -> "mask";
            case FeatureSet.Components _ -> "pca";
            case FeatureSet.Edges _ -> "edges";
        };
    }

    @Override
    protected void layoutChildren() {
        if (fusion == null) {
            return;
        }
        int parts = fusion.parts().size();
        double room = getWidth() - GAP * (parts - 1);
        double x = 0;
        for (int i = 0; i < parts; i++) {
            double width = Math.max(3, room * fusion.parts().get(i).size() / fusion.size());
            Label segment = (Label) getChildren().get(i);
            segment.setText(
                    width >= COUNTED_FROM
                            ? Numbers.grouped(fusion.parts().get(i).size())
                            : "");
            double right = i == parts - 1 ? getWidth() : x + width;
            segment.resizeRelocate(Math.round(x), 0, Math.round(right) - Math.round(x), HEIGHT);
            x += width + GAP;
        }
    }
}
