/// The stage of spoken digits and the closer look at one moment of them.
package dev.backlight.view.sound;
