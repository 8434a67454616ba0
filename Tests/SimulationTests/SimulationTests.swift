import Simulation
import Testing

struct SimulationTests {
  @Test
  func `in a hundred lives nothing is lost and nothing is doubled`() {
    var lives = Lives()
    for seed in 1...100 { lives.live(UInt64(seed)) }
    #expect(lives.failed.map { "seed \($0.seed): \($0.breach.words)" } == [])
  }
}
