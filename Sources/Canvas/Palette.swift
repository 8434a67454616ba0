/// The 240 fixed colours of a terminal with 256: a cube of six steps, and a ramp of greys.
///
/// The first sixteen are left out, because everyone paints those as they like.
package enum Palette {
  private static let steps = [0, 95, 135, 175, 215, 255]

  /// The number, 16…255, of the colour that comes nearest.
  package static func nearest(to color: Color) -> UInt8 {
    let wanted = [Int(color.red), Int(color.green), Int(color.blue)]
    let cube = wanted.map(nearestStep)
    let cubeIndex = 16 + 36 * cube[0] + 6 * cube[1] + cube[2]
    let grey = min(max((wanted.reduce(0, +) / 3 - 3) / 10, 0), 23)
    let candidates = [cubeIndex, 232 + grey].map(UInt8.init)
    return candidates.min { distance(wanted, $0) < distance(wanted, $1) } ?? 16
  }

  /// What the fixed colour looks like.
  package static func levels(of index: UInt8) -> (red: UInt8, green: UInt8, blue: UInt8) {
    let levels = channels(of: index).map(UInt8.init)
    return (levels[0], levels[1], levels[2])
  }

  private static func channels(of index: UInt8) -> [Int] {
    precondition(index >= 16, "colour \(index) is not fixed")
    if index >= 232 { return Array(repeating: 8 + 10 * (Int(index) - 232), count: 3) }
    let place = Int(index) - 16
    return [steps[place / 36], steps[place / 6 % 6], steps[place % 6]]
  }

  private static func nearestStep(_ channel: Int) -> Int {
    steps.indices.min { abs(steps[$0] - channel) < abs(steps[$1] - channel) } ?? 0
  }

  private static func distance(_ wanted: [Int], _ index: UInt8) -> Int {
    zip(wanted, channels(of: index)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
  }
}
