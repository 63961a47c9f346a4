/// The Microscope over a sequence: every gate and every share, forward and back.
package dev.backlight.view.microscope.sequence;
