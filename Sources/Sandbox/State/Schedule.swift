import Kira

/// What is due when: a binary heap, the soonest on top and of two at once the older one.
struct Schedule: Sendable {
  struct Appointment: Comparable, Sendable {
    let due: Moment
    let number: Int

    static func < (one: Self, other: Self) -> Bool {
      (one.due.milliseconds, one.number) < (other.due.milliseconds, other.number)
    }
  }

  private var heap: [Appointment] = []

  var next: Appointment? { heap.first }

  mutating func add(_ appointment: Appointment) {
    heap.append(appointment)
    var place = heap.count - 1
    while place > 0, heap[place] < heap[(place - 1) / 2] {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func removeNext() {
    guard let last = heap.popLast(), !heap.isEmpty else { return }
    heap[0] = last
    var place = 0
    while let child = soonerChild(of: place), heap[child] < heap[place] {
      heap.swapAt(place, child)
      place = child
    }
  }

  private func soonerChild(of place: Int) -> Int? {
    let (left, right) = (2 * place + 1, 2 * place + 2)
    guard left < heap.count else { return nil }
    return right < heap.count && heap[right] < heap[left] ? right : left
  }
}
