/// What people think of things, in stars.
package dev.backlight.data.ratings;
