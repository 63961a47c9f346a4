package dev.backlight.data.features;

import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Which features are joined into a network's input.
///
/// @param pixels whether all raw pixels are
/// @param least the standard deviation a pixel must have to be kept by the variance mask; below 0 for no mask
/// @param components how many principal components are; 0 for none
/// @param edges whether edge histograms are
public record FeatureRecipe(boolean pixels, double least, int components, boolean edges) {
    /// Components kept at most.
    public static final int MOST_COMPONENTS = 150;

    /// Keeps the pixels that differ from digit to digit by a tenth of full ink.
    public static final double USUAL_LEAST = 0.1;

    public static final int USUAL_COMPONENTS = 50;

    /// No mask.
    public static final double UNMASKED = -1;

    /// Every pixel as it is.
    public static final FeatureRecipe PIXELS = new FeatureRecipe(true, UNMASKED, 0, false);

    /// @throws IllegalArgumentException with one sentence if there are more components than can be kept
    public FeatureRecipe {
        if (components < 0 || components > MOST_COMPONENTS) {
            throw new Refusal("{0} principal components can't be kept: give 1 to {1}.", components, MOST_COMPONENTS);
        }
        least = least < 0 ? UNMASKED : least;
    }

    public boolean isMasked() {
        return least >= 0;
    }

    public boolean isEmpty() {
        return !pixels && !isMasked() && components == 0 && !edges;
    }

    /// Reads `pixels`, `mask`, `mask=0.1`, `pca`, `pca=50` and `edges`, joined by commas.
    ///
    /// @throws IllegalArgumentException with one sentence if it says anything else
    public static FeatureRecipe parse(String text) {
        FeatureRecipe recipe = new FeatureRecipe(false, UNMASKED, 0, false);
        for (String word : text.toLowerCase(Locale.ROOT).split(",")) {
            String[] parts = word.strip().split("=", 2);
            recipe = recipe.with(parts[0], parts.length == 1 ? null : parts[1], text);
        }
        return recipe;
    }

    private FeatureRecipe with(String name, String value, String text) {
        try {
            return switch (name) {
                case "pixels" -> new FeatureRecipe(true, least, components, edges);
                case "mask" ->
                    new FeatureRecipe(
                            pixels,
                            value == null ? USUAL_LEAST : Math.max(0, Double.parseDouble(value)),
                            components,
                            edges);
                case "pca" ->
                    new FeatureRecipe(pixels, least, value == null ? USUAL_COMPONENTS : positive(value), edges);
                case "edges" -> new FeatureRecipe(pixels, least, components, true);
                default -> throw new NumberFormatException(name);
            };
        } catch (NumberFormatException unknown) {
            throw new Refusal(
                    new Sentence("\"{0}\" names no features: join pixels, mask=0.1, pca=50 and edges by commas.", text),
                    unknown);
        }
    }

    private static int positive(String value) {
        int number = Integer.parseInt(value);
        if (number < 1) {
            throw new NumberFormatException(value);
        }
        return number;
    }

    /// As `parse` reads it.
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        if (pixels) {
            words.add("pixels");
        }
        if (isMasked()) {
            words.add("mask=" + least);
        }
        if (components > 0) {
            words.add("pca=" + components);
        }
        if (edges) {
            words.add("edges");
        }
        return String.join(",", words);
    }
}
