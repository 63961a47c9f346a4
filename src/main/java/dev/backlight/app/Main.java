package dev.backlight.app;

/// Entry point: no arguments open the window, a command runs on the command line.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("Backlight");
    }
}
