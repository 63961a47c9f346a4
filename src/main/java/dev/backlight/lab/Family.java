package dev.backlight.lab;

/// The two halves of the article's chapter 9 that labs belong to.
public enum Family {
    /// Local rules, behaviour of the whole; abilities that arrive at once (9.3).
    EMERGENCE("emergence"),
    /// Systems that grow alike, share a base and share its faults (9.4).
    HOMOGENIZATION("homogenization");

    private final String id;

    Family(String id) {
        this.id = id;
    }

    /// Its name in the bundles; one line about it is at this key with `.about` behind.
    public String key() {
        return "lab.family." + id;
    }
}
