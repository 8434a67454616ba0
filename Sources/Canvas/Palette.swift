/// The 240 fixed colours of a terminal with 256: a cube of six steps, and a ramp of greys.
///
/// The first sixteen are left out, because everyone paints those as they like.
package enum Palette {
  private static let steps = [0, 95, 135, 175, 215, 255]

  /// The number, 16…255, of the colour that looks most alike.
  package static func nearest(to color: Color) -> UInt8 {
    var nearest = (number: 16, distance: Int.max)
    for number in 16..<256 {
      let distance = distance(color, levels(of: UInt8(number)))
      if distance < nearest.distance { nearest = (number, distance) }
    }
    return UInt8(nearest.number)
  }

  /// What the fixed colour looks like.
  package static func levels(of index: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
    precondition(index >= 16, "colour \(index) is not fixed")
    if index >= 232 {
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
    let place = Int(index) - 16
    return (UInt8(steps[place / 36]), UInt8(steps[place / 6 % 6]), UInt8(steps[place % 6]))
  }

  /// The “redmean” distance: the eye sees red differences more in light colours, blue in dark.
  private static func distance(
    _ color: Color,
    _ other: (red: UInt8, green: UInt8, blue: UInt8)
  ) -> Int {
    let red = Int(color.red) - Int(other.red)
    let green = Int(color.green) - Int(other.green)
    let blue = Int(color.blue) - Int(other.blue)
    let mean = (Int(color.red) + Int(other.red)) / 2
    return (512 + mean) * red * red + 1024 * green * green + (767 - mean) * blue * blue
  }
}
