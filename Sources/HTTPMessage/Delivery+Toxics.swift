/// The eight misdeeds of toxiproxy, by their names there.
extension Delivery {
  /// The answer comes late; `jitter` is added or taken away by whoever picks the number.
  package static func latency(_ milliseconds: Int64) -> Delivery {
    made { $0.latency = max(0, milliseconds) }
  }

  /// Nobody answers, and for a while nobody takes a connection.
  package static func down(for milliseconds: Int64) -> Delivery {
    made {
      $0.cut = .head(0)
      $0.ending = .close(after: 0)
      $0.down = max(1, milliseconds)
    }
  }

  /// So many bytes a second.
  package static func bandwidth(bytesPerSecond rate: Int) -> Delivery {
    made {
      $0.pace = Pace(bytes: max(1, rate / 20), pause: rate < 20 ? 1_000 / Int64(max(1, rate)) : 50)
    }
  }

  /// The whole answer, and the connection stays open a while before it is closed.
  package static func slowClose(after milliseconds: Int64) -> Delivery {
    made { $0.ending = .close(after: max(0, milliseconds)) }
  }

  /// Not a byte, then the end; without a time the end never comes.
  package static func timeout(after milliseconds: Int64) -> Delivery {
    made {
      $0.cut = .head(0)
      $0.ending = milliseconds <= 0 ? .silence : .close(after: milliseconds)
    }
  }

  /// Not a byte, then a reset.
  package static func resetPeer(after milliseconds: Int64) -> Delivery {
    made {
      $0.cut = .head(0)
      $0.ending = .reset(after: max(0, milliseconds))
    }
  }

  /// The answer in small packets.
  package static func slicer(bytes: Int, variation: Int, pause: Int64) -> Delivery {
    made { $0.pace = Pace(bytes: bytes, variation: variation, pause: pause) }
  }

  /// The connection is closed after so many bytes of the answer.
  package static func limit(bytes: Int) -> Delivery {
    made {
      $0.cut = .head(max(0, bytes))
      $0.ending = .close(after: 0)
    }
  }

  /// Takes over whatever the other one does unlike a good server.
  package mutating func adopt(_ other: Delivery) {
    let plain = Delivery.plain
    if other.latency != plain.latency { latency = other.latency }
    if other.interim != plain.interim { interim = other.interim }
    if other.framing != plain.framing { framing = other.framing }
    if other.ending != plain.ending { ending = other.ending }
    swelling = other.swelling ?? swelling
    raw = other.raw ?? raw
    leftOver += other.leftOver
    pace = other.pace ?? pace
    cut = other.cut ?? cut
    down = max(down, other.down)
  }

  private static func made(_ change: (inout Delivery) -> Void) -> Delivery {
    var delivery = Delivery()
    change(&delivery)
    return delivery
  }
}
