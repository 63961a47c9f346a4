/// Who rated what, and the map of tastes.
package dev.backlight.view.taste;
