import Canvas

/// The fixed part of the 256 colours: a cube of six levels, and 24 greys.
enum IndexedPalette {
  private static let levels = [0, 95, 135, 175, 215, 255]

  /// The number of the colour that looks most like this one.
  ///
  /// The first 16 are left out: every user has changed them.
  static func nearest(to color: Color) -> Int {
    var best = (number: 16, distance: Int.max)
    for number in 16..<256 {
      let distance = distance(color, components(of: number))
      if distance < best.distance { best = (number, distance) }
    }
    return best.number
  }

  /// The red, green and blue of a colour from 16 on.
  static func components(of number: Int) -> (red: Int, green: Int, blue: Int) {
    if number >= 232 {
      let grey = 8 + 10 * (number - 232)
      return (grey, grey, grey)
    }
    let index = number - 16
    return (levels[index / 36], levels[index / 6 % 6], levels[index % 6])
  }

  /// The “redmean” distance: the eye sees red differences more in light colours, blue in dark.
  private static func distance(
    _ color: Color,
    _ other: (red: Int, green: Int, blue: Int)
  ) -> Int {
    let red = Int(color.red) - other.red
    let green = Int(color.green) - other.green
    let blue = Int(color.blue) - other.blue
    let mean = (Int(color.red) + other.red) / 2
    return (512 + mean) * red * red + 1024 * green * green + (767 - mean) * blue * blue
  }
}
