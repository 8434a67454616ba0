import Canvas
import Kira

/// The columns of the deposits list.
let depositColumns: [Column] = [
  .grade,
  .of(Deposit.self, "amount", width: 16...19, .right, order: .amount) { deposit, _ in
    Column.money(deposit.amount)
  },
  .of(Deposit.self, "from", width: 14...32, order: .name) { deposit, _ in
    Span(deposit.sender.text)
  },
  .truth,
  .of(Deposit.self, "net", width: 17...19, .right, dispensability: 5) { deposit, _ in
    deposit.net.map { Column.money($0) } ?? Span("")
  },
  .of(Deposit.self, "rail", width: 6...11, dispensability: 3) { deposit, _ in
    Span(deposit.rail.text.uppercased(), .muted)
  },
  .of(Deposit.self, "status", width: 12...12, dispensability: 4, order: .status) { deposit, _ in
    Span(deposit.status.raw.text, .muted)
  },
  .id,
  .age,
]
