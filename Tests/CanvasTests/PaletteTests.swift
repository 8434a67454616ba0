import Canvas
import Testing

struct PaletteTests {
  @Test(arguments: UInt8(16)...255)
  func `a fixed colour is nearest to itself, or to its twin`(index: UInt8) {
    let own = Palette.levels(of: index)
    let color = Color(red: own.red, green: own.green, blue: own.blue, ansi: 7)
    #expect(Palette.levels(of: Palette.nearest(to: color)) == own)
  }

  @Test(
    arguments: [
      (0, 0, 0, 16), (255, 255, 255, 231), (128, 128, 128, 244), (255, 0, 0, 196), (0, 95, 135, 24),
      (0x5F, 0xAF, 0xFF, 75), (0x1E, 0x1E, 0x2E, 235), (0xFF, 0x88, 0, 208), (16, 16, 16, 233),
    ] as [(UInt8, UInt8, UInt8, UInt8)]
  )
  func `well-known colours`(red: UInt8, green: UInt8, blue: UInt8, index: UInt8) {
    #expect(Palette.nearest(to: Color(red: red, green: green, blue: blue, ansi: 7)) == index)
  }

  @Test func `contrast goes from one to twenty-one`() {
    let black = Color(red: 0, green: 0, blue: 0, ansi: 0)
    let white = Color(red: 255, green: 255, blue: 255, ansi: 15)
    let grey = Color(red: 0x77, green: 0x77, blue: 0x77, ansi: 7)
    #expect(abs(Contrast.ratio(black, white) - 21) < 0.01)
    #expect(abs(Contrast.ratio(white, white) - 1) < 0.01)
    #expect(abs(Contrast.ratio(grey, white) - 4.48) < 0.01)
  }
}
