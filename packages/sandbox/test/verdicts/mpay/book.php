<?php
// What the gateway remembers: `orders` are payments and bindings as they came, `refunds` are refunds.

const SETTLE_MS = 3000;
const TOKEN_MS = 1800000;

/** What was under way and has its end by now. */
function settle(array &$book, int $now): void
{
    foreach ($book['orders'] as &$order) {
        if ($order['ends'] === null || $now < $order['ends']) {
            continue;
        }
        $order['ends'] = null;
        $isGood = substr($order['card'], -4) === '0004';
        $order['stage'] = $isGood ? 'done' : 'failed';
        $order['agreement'] = $isGood ? $order['promised'] : null;
        $order['token'] = $isGood ? $order['token'] : null;
    }
    unset($order);
    foreach ($book['refunds'] as &$refund) {
        if ($refund['ends'] === null || $now < $refund['ends']) {
            continue;
        }
        $refund['ends'] = null;
        if ($refund['cents'] % 100 === 61) {
            $refund['failed'] = true;
            $book['orders'][$refund['payment']]['given'] -= $refund['cents'];
        }
    }
}

/** Payments and bindings of the payer that know an agreement, oldest first. */
function knowing(array $book, array $fields): array
{
    return array_filter($book['orders'], fn($order) => $order['agreement'] !== null
        && $order['merchant'] === $fields['oid_partner'] && $order['user'] === ($fields['user_id'] ?? null));
}

function living(array $book, array $fields): array
{
    return array_filter(knowing($book, $fields), fn($order) => !$order['ended']);
}

/** The first order that knows the agreement that is named. */
function agreed(array $book, array $fields): array
{
    $of = array_filter(knowing($book, $fields), fn($order) => $order['agreement'] === $fields['no_agree']);
    refuse_unless($of !== [] && !reset($of)['ended'], 'agreement');
    return reset($of);
}

/** A payer's cards are one person's. */
function one_person(array $living, array $fields): void
{
    foreach ($living as $order) {
        refuse_unless($order['person'] === $fields['id_no'], 'declined');
    }
}

/** The code of the SMS, while its token is good and it was not wrong too often. */
function code(array &$order, array $fields, int $now): void
{
    refuse_unless($now < $order['until'], 'token');
    if ($order['wrong'] >= 3 || $fields['verify_code'] !== '123456') {
        $order['wrong']++;
        throw new Refused('code');
    }
}

/** The name in the book of the payment that is named by either number; `null` when there is none. */
function named_payment(array $book, array $fields): ?string
{
    $number = $fields['oid_paybill'] ?? '';
    if ($number === '') {
        $name = "{$fields['oid_partner']} {$fields['no_order']} {$fields['dt_order']}";
        return isset($book['orders'][$name]) ? $name : null;
    }
    foreach ($book['orders'] as $name => $order) {
        if ($order['number'] === $number && $order['merchant'] === $fields['oid_partner'] && !$order['binding']) {
            $own = $fields['no_order'] ?? '';
            refuse_unless($own === '' || $own === $order['own'], 'not-found');
            return $name;
        }
    }
    return null;
}

/** An order before anything is known of its end. */
function new_order(array $fields, array $issued): array
{
    return [
        'merchant' => $fields['oid_partner'], 'own' => $fields['no_order'] ?? '', 'number' => $issued['number'],
        'user' => $fields['user_id'], 'type' => $fields['pay_type'], 'binding' => false, 'money' => $fields['money_order'] ?? '',
        'card' => $fields['card_no'] ?? '', 'person' => $fields['id_no'] ?? '', 'by' => $fields['no_agree'] ?? '',
        'stage' => 'waiting', 'token' => null, 'until' => 0, 'wrong' => 0, 'ends' => null,
        'promised' => null, 'agreement' => null, 'ended' => false, 'given' => 0,
    ];
}
