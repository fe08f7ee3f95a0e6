# Generated points.

title = Generate points
open = Generate
two-clusters = two clusters
circle = circle
exclusive-or = exclusive or
spiral = spiral
plane = plane
bumps = bumps
points = Points
noise = Noise
features = More features
other-points = Other points like these (seed { $seed })
