/// Links to what speaks of the same thing elsewhere.
package dev.backlight.view.way;
