/// Roads, cars on them, and what a car sees.
package dev.backlight.data.track;
