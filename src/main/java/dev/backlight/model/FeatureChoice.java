package dev.backlight.model;

/// Which features are joined into the network's input.
///
/// @param pixels whether all raw pixels are
/// @param masked how many pixels that change are; 0 for none
/// @param components how many principal components are; 0 for none
/// @param edges whether edge histograms are
public record FeatureChoice(boolean pixels, int masked, int components, boolean edges) {
    public boolean isEmpty() {
        return !pixels && masked == 0 && components == 0 && !edges;
    }
}
