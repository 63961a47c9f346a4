package dev.backlight.view.features;

import dev.backlight.data.features.FeatureRecipe;
import dev.backlight.model.text.Messages;
import java.util.ArrayList;
import java.util.List;

/// What joined features are called.
public final class FeatureNames {
    private FeatureNames() {}

    /// As `PCA 50 + edges`.
    public static String brief(FeatureRecipe recipe, Messages messages) {
        List<String> parts = new ArrayList<>();
        if (recipe.pixels()) {
            parts.add(messages.get("features.pixels.brief"));
        }
        if (recipe.isMasked()) {
            parts.add(messages.get("features.mask.brief"));
        }
        if (recipe.components() > 0) {
            parts.add(messages.get("features.pca") + " " + recipe.components());
        }
        if (recipe.edges()) {
            parts.add(messages.get("features.edges.brief"));
        }
        return String.join(" + ", parts);
    }
}
