<?php
// Cards that are bound without a payment, and agreements that end.

const ABOUT_CARDS = '/\A[23DPMF]\z/';

function bind(array $fields, array &$book, array $issued): void
{
    $own = ['pay_type' => '/\A[23P]\z/', 'api_version' => '/\A2\.1\z/'];
    formats($fields, ['user_id', 'pay_type', 'risk_item', ...CARD], $own);
    risk_and_expiry($fields);
    $living = living($book, $fields);
    one_person($living, $fields);
    refuse_unless(!in_array($fields['card_no'], array_column($living, 'card'), true), 'duplicate');
    $fate = substr($fields['card_no'], -4);
    refuse_unless($fate !== '0002', 'declined');
    refuse_unless($fate !== '0007', 'undecided');
    $book['orders']["binding {$issued['number']}"] = [
        ...new_order($fields, $issued),
        ...['binding' => true, 'stage' => 'sms', 'token' => $issued['token'], 'until' => $issued['at'] + TOKEN_MS],
    ];
}

function confirm_bind(array $fields, array &$book, array $issued): void
{
    formats($fields, ['token', 'user_id', 'verify_code']);
    $own = $fields['no_order'] ?? '';
    $names = array_keys(array_filter($book['orders'], fn($order) => $order['binding'] && $order['merchant'] === $fields['oid_partner']
        && $order['token'] === $fields['token'] && $order['user'] === $fields['user_id'] && in_array($own, ['', $order['own']], true)));
    refuse_unless($names !== [], 'token');
    $order = &$book['orders'][end($names)];
    refuse_unless($order['stage'] === 'sms', 'duplicate');
    code($order, $fields, $issued['at']);
    $fate = substr($order['card'], -4);
    if ($fate === '0008') {
        $order['token'] = null;
        throw new Refused('declined');
    }
    if (in_array($fate, ['0004', '0005', '0006'], true)) {
        $order = [...$order, 'stage' => 'bank', 'promised' => $issued['agreement']];
        $order['ends'] = $fate === '0006' ? null : $issued['at'] + SETTLE_MS;
        return;
    }
    $order = [...$order, 'stage' => 'done', 'agreement' => $issued['agreement']];
}

function list_cards(array $fields): void
{
    formats($fields, ['user_id', 'offset'], ['pay_type' => ABOUT_CARDS]);
}

function unbind(array $fields, array &$book): void
{
    formats($fields, ['user_id', 'no_agree'], ['pay_type' => ABOUT_CARDS]);
    $type = ($fields['pay_type'] ?? '') === '' ? '2' : $fields['pay_type'];
    refuse_unless(agreed($book, $fields)['type'] === $type, 'agreement');
    foreach (array_keys(knowing($book, $fields)) as $name) {
        if ($book['orders'][$name]['agreement'] === $fields['no_agree']) {
            $book['orders'][$name]['ended'] = true;
        }
    }
}
